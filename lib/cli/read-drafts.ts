// Command line: the labelled drafts on disk, and the hash of all that the wording model is trained on.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type LabelledDraft, readLabelledDraft } from '@/lib/domain/labelled-draft';
import { readFolder } from '@/lib/knowledge/read-folder';
import { KNOWLEDGE } from './open-library';
import { readJsonl } from './read-jsonl';

const DRAFTS = join(KNOWLEDGE, 'drafts');

/** Traditional drafts train the Chinese model too. */
export const readDrafts = (lang: 'zh' | 'en'): LabelledDraft[] =>
  readJsonl(DRAFTS)
    .map(readLabelledDraft)
    .filter((draft) => (draft.lang === 'en') === (lang === 'en'));

/** Of the drafts and the words of the wording check. Not of the packs' scripts: they change daily and only hold the model back. */
export const wordingHash = (lang: 'zh' | 'en'): string => {
  const hash = createHash('sha256').update(JSON.stringify(readDrafts(lang)));
  for (const [path, text] of readFolder(join(KNOWLEDGE, 'language', lang))) if (path.startsWith('wording')) hash.update(text);
  return hash.digest('hex').slice(0, 16);
};
