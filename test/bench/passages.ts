// Benchmarks: as many passages as wanted, put together from clauses of the built-in packs and from names and numbers made up for each.
import type { Pack } from '@/lib/domain/pack';
import type { Row } from '@/lib/retrieval/build-index';
import { createRandom, pick } from './random';

/** Clauses of a passage. */
const CLAUSES = 4;
/** Things named in it: one, or as many as this. */
const DETAILS = 2;
/** Names are drawn as rare words of real text are: some thousand are common, and of n drawn some n to the power of NEWNESS differ (Heaps' law). */
const COMMON = 1_000;
const NEWNESS = 0.75;

/** Clauses of all scripts, slots and brackets taken out. */
export const clausesOf = (pack: Pack): string[] => {
  const scripts = [...pack.topics, ...pack.playbooks, ...pack.emergencies].flatMap((owner) => owner.scripts);
  const texts = [...scripts.flatMap((script) => script.bubbles), ...pack.topics.flatMap((topic) => topic.says)];
  const clauses = texts.flatMap((text) => text.replace(/\{[^}]*\}|〔[^〕]*〕|\[\[|\]\]/g, '').split(/[，。！？；\n]/));
  return [...new Set(clauses.map((clause) => clause.trim()).filter((clause) => clause.length >= 4))];
};

type Chance = () => number;

const upTo = (most: number, random: Chance): number => 1 + Math.floor(random() * most);

/** The 3 755 common characters, as GB 2312 (1980) lists them in its first level. */
const CHARACTERS = [
  ...new TextDecoder('gbk').decode(
    Uint8Array.from({ length: 2 * 3_755 }, (_, at) => (at % 2 === 0 ? 0xb0 + Math.floor(at / 2 / 94) : 0xa1 + (((at - 1) / 2) % 94))),
  ),
];

/** Two or three characters; the same for the same number. */
const nameOf = (number: number): string => {
  const random = createRandom(number);
  return Array.from({ length: 1 + upTo(2, random) }, () => pick(CHARACTERS, random)).join('');
};

/** Few names often, most of them once. */
const drawName = (random: Chance): string => nameOf(Math.floor(COMMON * ((1 - random()) ** (-NEWNESS / (1 - NEWNESS)) - 1)));

const FIGURES: readonly ((random: Chance) => string)[] = [
  (random) => `${upTo(30, random)}栋${upTo(3, random)}单元${upTo(33, random)}0${upTo(4, random)}室`,
  (random) => `${2020 + upTo(9, random)}年${upTo(12, random)}月${upTo(28, random)}日`,
  (random) => `${upTo(200_000, random)}元`,
  (random) => `工单GD${upTo(99_999_999, random)}`,
];

/** “望澜苑3栋2单元1502室” */
const makeDetail = (random: Chance): string =>
  drawName(random) + pick(['苑', '府', '里', '路', '先生', '女士', '公司', '小区'], random) + pick(FIGURES, random)(random);

/** Some 62 characters: clauses of different scripts, one or two of them about somebody or something named; the same for the same seed. */
export const makePassage = (clauses: readonly string[], random: Chance): string => {
  const passage = Array.from({ length: CLAUSES }, () => pick(clauses, random));
  const details = upTo(DETAILS, random);
  for (let detail = 0; detail < details; detail += 1) {
    const at = Math.floor(random() * CLAUSES);
    passage[at] = makeDetail(random) + passage[at];
  }
  return passage.join('，');
};

/** `count` rows, and `asked` queries, each two clauses of a passage; `sources` are the passages they were taken from. */
export const makeCorpus = (clauses: readonly string[], count: number, asked: number): { rows: Row[]; queries: string[]; sources: number[] } => {
  const random = createRandom(count);
  const rows = Array.from({ length: count }, (_, at) => ({ entry: String(at), text: makePassage(clauses, random) }));
  const sources = Array.from({ length: asked }, () => Math.floor(random() * count));
  const queries = sources.map((at) => (rows[at]?.text ?? '').split('，').slice(1, 3).join('，'));
  return { rows, queries, sources };
};
