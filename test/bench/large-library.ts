// Benchmarks: the built-in library grown to a given number of passages.
import { buildScriptIndex } from '@/lib/assist/find-scripts';
import type { Library } from '@/lib/assist/library';
import type { Pack, Script, Topic } from '@/lib/domain/pack';
import { buildAlways } from '@/lib/retrieval/keep-index';
import { buildTopicReader } from '@/lib/triage/topic-reader';
import { clausesOf, makePassage } from './passages';
import { createRandom, pick } from './random';

/** Scripts of a made-up topic, as many as a full one has. */
const SCRIPTS = 10;

export const countPassages = (pack: Pack): number =>
  [...pack.topics, ...pack.playbooks, ...pack.emergencies].reduce((sum, owner) => sum + owner.scripts.length, 0);

/** Topics are added until the pack has `passages` scripts; what it had stays. */
const growPack = (pack: Pack, passages: number): Pack => {
  const random = createRandom(passages);
  const clauses = clausesOf(pack);
  const added = Math.max(0, Math.ceil((passages - countPassages(pack)) / SCRIPTS));
  const topics = Array.from({ length: added }, (_, at): Topic => {
    const model = pick(pack.topics, random);
    const id = `${model.id}.${at}`;
    const scripts = Array.from(
      { length: SCRIPTS },
      (__, place): Script => ({ ...pick(model.scripts, random), id: `${id}#${place}`, bubbles: [makePassage(clauses, random)] }),
    );
    return {
      ...model,
      id,
      title: `${model.title} ${at}`,
      says: Array.from({ length: model.says.length }, () => makePassage(clauses, random)),
      words: [],
      scripts,
    };
  });
  return { ...pack, topics: [...pack.topics, ...topics] };
};

/** The library with its Chinese half grown, and its indexes built anew. */
export const growLibrary = (library: Library, passages: number): Library => {
  const { zh } = library;
  const pack = growPack(zh.pack, passages);
  const triage = { ...zh.triage, topics: new Map(pack.topics.map((topic) => [topic.id, topic])), reader: buildTopicReader(pack.topics, buildAlways) };
  return { ...library, zh: { ...zh, pack, triage, scripts: buildScriptIndex(pack) } };
};
