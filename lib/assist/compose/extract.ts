// Compose, first step: what the chat itself says that a reply can say back: who, where, what, when, how often, how much.
import type { Conversation } from '@/lib/domain/conversation';
import type { Words } from '@/lib/domain/pack';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { quoteCustomer } from './quote-customer';

/** Empty strings where the chat does not say. Names of places and things stand as in the pack's dictionary. */
export type ChatFacts = {
  readonly addressee: string;
  readonly unit: string;
  readonly place: string;
  readonly things: readonly string[];
  /** The clause of the newest turn that is worth saying back: a question as written, or else what they told, from the desk's side. One of the two at most. */
  readonly asked: string;
  readonly told: string;
  readonly dates: readonly string[];
  readonly times: string;
  readonly amount: string;
};

const UNIT =
  /\d{1,3}\s*(?:栋|幢|座|号楼|#)\s*(?:\d{1,2}\s*(?:单元|门)\s*)?\d{3,4}(?:室|房|号)?|\b\d{1,3}-\d{1,2}-\d{3,4}\b|\b\d{1,3}-\d{3,4}\b|(?:tower|block|building|unit)\s*[a-z0-9]+[\s,-]*\d{3,4}/i;
const DATE =
  /(?:去年|今年|上个?月|这个月)?\d{1,2}月(?:\d{1,2}[日号]|底|初|中旬)?|(?:上|这|本)(?:周|星期|礼拜)[一二三四五六日天]|去年(?:年底|年初|\d{1,2}月)|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?/g;
const TIMES = /第[二三四五六七八九十\d]+[次回遍趟]|(?:second|third|fourth|fifth|sixth) time/i;
const AMOUNT = /\d[\d,]*(?:\.\d+)?\s*(?:万元|万块|万|元|块钱|块|千)(?:多)?|(?:rmb|¥|￥)\s?\d[\d,.]*/i;
const ADDRESSEE = /(?<![\p{Script=Han}])(\p{Script=Han}{1,3})(女士|先生|小姐|太太|阿姨|叔叔|老师)/u;
const MOST_THINGS = 3;
/** Characters that words which touch may make up. */
const LONGEST_RUN = 8;
/** Characters of a turn that are looked through. */
const LONGEST = 2_000;

/** `turns` are the customer's, oldest first; `mayQuote` keeps back clauses that nobody should repeat. */
export const extractFacts = (conversation: Conversation, turns: readonly Turn[], words: Words, mayQuote = (_clause: string): boolean => true): ChatFacts => {
  const newest = turns.toReversed().map((turn) => turn.text);
  const first = (pattern: RegExp): string => newest.map((text) => pattern.exec(text)?.[0] ?? '').find((found) => found !== '') ?? '';
  const all = turns.map((turn) => turn.text).join('\n');
  return {
    addressee: findAddressee(conversation.title),
    unit: (first(UNIT) || (UNIT.exec(`${conversation.title} ${conversation.subtitle}`)?.[0] ?? '')).replace(/\s+/g, ''),
    place: newest.map((text) => longestRun(text, words)).find((found) => found !== '') ?? '',
    things: findFirst(newest, (text) => scanThings(text, words).map((hit) => hit.word)),
    ...quoteCustomer((newest[0] ?? '').slice(0, LONGEST), (clause) => runsOf(clause, words).length, mayQuote),
    dates: [...new Set(all.match(DATE) ?? [])].slice(0, MOST_THINGS),
    times: first(TIMES),
    amount: first(AMOUNT),
  };
};

/** Only from what the console shows: a name that the customer typed may be somebody else's. */
const findAddressee = (title: string): string => {
  const named = ADDRESSEE.exec(title);
  return named ? `${named[1]}${named[2]}` : '';
};

/** Words by their first character, longest first: a dictionary of thousands costs no more than one of ten. */
type Dictionary = ReadonlyMap<string, readonly string[]>;

type Prepared = { readonly things: Dictionary; readonly all: Dictionary; readonly places: ReadonlySet<string>; readonly people: ReadonlySet<string> };

const prepared = new WeakMap<Words, Prepared>();

const dictionariesOf = (words: Words): Prepared => {
  const known = prepared.get(words);
  if (known) return known;
  const { things, people, places } = words;
  const made = {
    things: toDictionary([...things, ...people]),
    all: toDictionary([...places, ...things, ...people]),
    places: new Set(places),
    people: new Set(people),
  };
  prepared.set(words, made);
  return made;
};

const toDictionary = (words: readonly string[]): Dictionary =>
  Map.groupBy(
    words.toSorted((a, b) => b.length - a.length),
    (word) => word[0] ?? '',
  );

type Found = { readonly entry: string; readonly word: string; readonly at: number };

/** Known words in a text, longest first at each place, in order, none overlapping; `word` is written as the customer wrote it. */
const scan = (text: string, dictionary: Dictionary): Found[] => {
  const found: Found[] = [];
  const plain = normalize(text.slice(0, LONGEST));
  for (let at = 0; at < plain.length; ) {
    const entry = dictionary.get(plain[at] ?? '')?.find((word) => plain.startsWith(word, at) && isWhole(plain, at, word.length));
    if (entry) found.push({ entry, word: text.slice(at, at + entry.length), at });
    at += entry?.length ?? 1;
  }
  return found;
};

/** A word of letters ends where letters end: no roof in a proof. */
const isWhole = (text: string, at: number, length: number): boolean => {
  const letter = /[a-z]/;
  const before = letter.test(text[at] ?? '') && letter.test(text[at - 1] ?? '');
  const after = letter.test(text[at + length - 1] ?? '') && letter.test(text[at + length] ?? '');
  return !before && !after;
};

const scanThings = (text: string, words: Words): Found[] => {
  const { things, people } = dictionariesOf(words);
  return scan(text, things).filter(({ entry }) => !people.has(entry));
};

/** A place with the place that follows it at once: 主卧飘窗. */
const longestRun = (text: string, words: Words): string => {
  const runs: string[] = [];
  const { all, places } = dictionariesOf(words);
  const hits = scan(text, all);
  hits.forEach((hit, index) => {
    if (!places.has(hit.entry)) return;
    const next = hits[index + 1];
    const goesOn = next !== undefined && next.at === hit.at + hit.word.length && places.has(next.entry);
    runs.push(goesOn ? hit.word + next.word : hit.word);
  });
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
};

/** Of the newest text that has any. */
const findFirst = (newest: readonly string[], find: (text: string) => readonly string[]): string[] => {
  for (const text of newest) {
    const found = [...new Set(find(text))];
    if (found.length > 0) return found.slice(0, MOST_THINGS);
  }
  return [];
};

/** Known words; those that touch are one: 走廊鞋柜. */
const runsOf = (text: string, words: Words): string[] => {
  const runs: { word: string; end: number }[] = [];
  const { all, people } = dictionariesOf(words);
  for (const { word, at } of scan(text, all).filter(({ entry }) => !people.has(entry))) {
    const last = runs.at(-1);
    if (last && last.end === at && last.word.length + word.length <= LONGEST_RUN) runs[runs.length - 1] = { word: last.word + word, end: at + word.length };
    else runs.push({ word, end: at + word.length });
  }
  return runs.map(({ word }) => word);
};
