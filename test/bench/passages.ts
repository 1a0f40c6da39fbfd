// Benchmarks: as many passages as wanted, put together from clauses of the built-in packs.
import type { Pack } from '@/lib/domain/pack';
import type { Row } from '@/lib/retrieval/build-index';
import { createRandom, pick } from './random';

/** Clauses of all scripts, slots and brackets taken out. */
export const clausesOf = (pack: Pack): string[] => {
  const scripts = [...pack.topics, ...pack.playbooks, ...pack.emergencies].flatMap((owner) => owner.scripts);
  const texts = [...scripts.flatMap((script) => script.bubbles), ...pack.topics.flatMap((topic) => topic.says)];
  const clauses = texts.flatMap((text) => text.replace(/\{[^}]*\}|〔[^〕]*〕|\[\[|\]\]/g, '').split(/[，。！？；\n]/));
  return [...new Set(clauses.map((clause) => clause.trim()).filter((clause) => clause.length >= 4))];
};

/** Some 60 characters, five clauses of different scripts; the same for the same seed. */
export const makePassage = (clauses: readonly string[], random: () => number): string => Array.from({ length: 5 }, () => pick(clauses, random)).join('，');

/** `count` rows, and `asked` queries, each half of a passage. */
export const makeCorpus = (pack: Pack, count: number, asked: number): { readonly rows: Row[]; readonly queries: string[] } => {
  const random = createRandom(count);
  const clauses = clausesOf(pack);
  const rows = Array.from({ length: count }, (_, at) => ({ entry: `p${at}`, text: makePassage(clauses, random) }));
  const queries = Array.from({ length: asked }, () => pick(rows, random).text.split('，').slice(1, 3).join('，'));
  return { rows, queries };
};
