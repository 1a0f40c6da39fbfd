// The house, as a table for the tests of its shape: the rooms of lib/ and what each may import.

/** Folders and files at the top; nothing else may lie there. */
export const TOP = {
  folders: ['.ci', 'components', 'entrypoints', 'knowledge', 'lib', 'test'],
  files: [
    '.gitignore',
    '.npmrc',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'biome.json',
    'knip.json',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    'vitest.e2e.config.ts',
    'wxt.config.ts',
  ],
} as const;

export type Room = {
  readonly may: readonly string[];
  /** Only their types: nothing of them runs here. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
};

const room = (may: readonly string[], packages: readonly string[] = [], types: readonly string[] = []): Room => ({ may, packages, types });

/** Every room, whether it is built yet or not. `lib/cli` and `entrypoints` know everything and have no row. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'lib/domain': room([]),
  'lib/knowledge': room(['lib/domain'], ['yaml', 'zod/mini']),
  'lib/retrieval': room(['lib/domain'], ['opencc-js/t2cn', 'stemmer', 'tiny-pinyin']),
  'lib/triage': room(['lib/domain', 'lib/retrieval']),
  'lib/policy': room(['lib/domain']),
  'lib/assist': room(['lib/domain', 'lib/knowledge', 'lib/retrieval', 'lib/triage', 'lib/policy', 'lib/privacy'], ['opencc-js/cn2t'], ['lib/model']),
  'lib/session': room(['lib/domain', 'lib/assist'], [], ['lib/storage', 'lib/messaging']),
  'lib/privacy': room(['lib/domain']),
  'lib/model': room(['lib/domain', 'lib/privacy'], ['@langchain/core/documents', '@langchain/core/retrievers', 'openai'], ['lib/retrieval']),
  'lib/consoles': room(['lib/domain']),
  'lib/cases': room(['lib/domain', 'lib/knowledge', 'lib/policy', 'lib/assist']),
  'lib/review': room(['lib/domain', 'lib/knowledge', 'lib/retrieval', 'lib/triage', 'lib/policy', 'lib/assist']),
  'lib/hub': room(['lib/domain', 'lib/privacy']),
  'lib/i18n': room(['lib/domain']),
  'lib/storage': room(['lib/domain'], ['dexie', 'wxt/browser', 'wxt/utils/storage']),
  'lib/messaging': room(['lib/domain'], ['zod/mini', 'wxt/browser']),
  'lib/platform': room([], ['wxt/browser']),
  components: room(['lib/domain', 'lib/i18n'], ['react', 'react-dom']),
};

/** Read the disk for the build and the command line; the extension never loads them. */
export const DISK_READERS = ['lib/knowledge/compile-knowledge.ts', 'lib/knowledge/knowledge-plugin.ts', 'lib/knowledge/read-folder.ts'] as const;
