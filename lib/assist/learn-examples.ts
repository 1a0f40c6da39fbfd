// Assist: what was learned on this device joins the library: the next customer who puts it that way finds the script.
import type { LearnedExample } from '@/lib/domain/learned-example';
import { addRows, type Index } from '@/lib/retrieval/build-index';
import { weighWords } from '@/lib/retrieval/weigh-words';
import type { ScriptIndex } from './find-scripts';
import type { LanguageKit, Library } from './library';

/** The same library with these examples besides; those of scripts that are gone are left out. */
export const learnExamples = (library: Library, examples: readonly LearnedExample[]): Library => {
  const [english, chinese] = [examples.filter(({ lang }) => lang === 'en'), examples.filter(({ lang }) => lang !== 'en')];
  const kits = new Map<'zh' | 'en', LanguageKit>();
  const kit = (lang: 'zh' | 'en', learned: readonly LearnedExample[]): LanguageKit => {
    const known = kits.get(lang) ?? learnInto(library[lang], learned);
    kits.set(lang, known);
    return known;
  };
  return {
    taxonomy: library.taxonomy,
    get zh() {
      return kit('zh', chinese);
    },
    get en() {
      return kit('en', english);
    },
  };
};

const learnInto = (kit: LanguageKit, examples: readonly LearnedExample[]): LanguageKit => {
  if (examples.length === 0) return kit;
  const { triage, pack } = kit;
  const known = new Set([...pack.topics, ...pack.playbooks, ...pack.receptions].flatMap(({ scripts }) => scripts.map(({ id }) => id)));
  const ours = examples.filter(({ script }) => known.has(script));
  const rows = ours.map(({ script, text }) => ({ entry: script, text }));
  const topics = rows.map(({ entry, text }) => ({ entry: entry.split('#')[0] ?? '', text })).filter(({ entry }) => triage.topics.has(entry));
  let scripts: LanguageKit['scripts'] | null = null;
  const { wording, playbooks } = kit;
  return {
    pack,
    wording,
    playbooks,
    get scripts() {
      scripts ??= withIndex(kit.scripts, addRows(kit.scripts.index, rows));
      return scripts;
    },
    triage: { ...triage, reader: { ...triage.reader, index: addRows(triage.reader.index, topics) } },
    likeness: addRows(kit.likeness, rows),
  };
};

/** The words of the library stay unread until somebody types one. */
const withIndex = (scripts: ScriptIndex, index: Index): ScriptIndex => ({
  index,
  hits: scripts.hits,
  bound: scripts.bound,
  get vocabulary() {
    return scripts.vocabulary;
  },
});

/** Terms that say something, in a turn from which there is something to learn. */
const TELLING = 3;

/** “？”, “好的” and “那怎么办呢” are said of anything: learned for one script they would bring it up everywhere. */
export const isTelling = (text: string): boolean => {
  const weights = new Map<string, number>();
  weighWords(text, 1, weights);
  return [...weights].filter(([term, weight]) => term.length > 1 && weight >= 1).length >= TELLING;
};
