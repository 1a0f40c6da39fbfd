// Compose, first step: what the chat itself says that a reply can say back: who, where, what, when, how often, how much.
import type { Conversation } from '@/lib/domain/conversation';
import type { Words } from '@/lib/domain/pack';
import type { Turn } from '@/lib/domain/turns';

/** Empty strings where the chat does not say. Names of places and things stand as in the pack's dictionary. */
export type ChatFacts = {
  readonly addressee: string;
  readonly unit: string;
  readonly place: string;
  readonly things: readonly string[];
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
/** Characters of a turn that are looked through. */
const LONGEST = 2_000;

/** `turns` are the customer's, oldest first. */
export const extractFacts = (conversation: Conversation, turns: readonly Turn[], words: Words): ChatFacts => {
  const newest = turns.toReversed().map((turn) => turn.text);
  const first = (pattern: RegExp): string => newest.map((text) => pattern.exec(text)?.[0] ?? '').find((found) => found !== '') ?? '';
  const all = turns.map((turn) => turn.text).join('\n');
  return {
    addressee: findAddressee(conversation.title),
    unit: (first(UNIT) || (UNIT.exec(`${conversation.title} ${conversation.subtitle}`)?.[0] ?? '')).replace(/\s+/g, ''),
    place: newest.map((text) => longestRun(text, words)).find((found) => found !== '') ?? '',
    things: findThings(newest, dictionariesOf(words).things),
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

const prepared = new WeakMap<Words, { readonly things: Dictionary; readonly all: Dictionary }>();

const dictionariesOf = (words: Words) => {
  const known = prepared.get(words);
  if (known) return known;
  const made = { things: toDictionary(words.things), all: toDictionary([...words.places, ...words.things]) };
  prepared.set(words, made);
  return made;
};

const toDictionary = (words: readonly string[]): Dictionary =>
  Map.groupBy(
    words.toSorted((a, b) => b.length - a.length),
    (word) => word[0] ?? '',
  );

/** Known words in a text, longest first at each place, in order, none overlapping. */
const scan = (text: string, dictionary: Dictionary): { word: string; at: number }[] => {
  const found: { word: string; at: number }[] = [];
  const plain = text.slice(0, LONGEST).toLowerCase();
  for (let at = 0; at < plain.length; ) {
    const word = dictionary.get(plain[at] ?? '')?.find((entry) => plain.startsWith(entry, at) && isWhole(plain, at, entry.length));
    if (word) found.push({ word, at });
    at += word?.length ?? 1;
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

/** A place with the place or thing that follows it at once: 主卧飘窗. */
const longestRun = (text: string, words: Words): string => {
  const runs: string[] = [];
  const hits = scan(text, dictionariesOf(words).all);
  hits.forEach((hit, index) => {
    if (!words.places.includes(hit.word)) return;
    const next = hits[index + 1];
    runs.push(next && next.at === hit.at + hit.word.length ? hit.word + next.word : hit.word);
  });
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
};

const findThings = (newest: readonly string[], dictionary: Dictionary): string[] => {
  for (const text of newest) {
    const found = [...new Set(scan(text, dictionary).map((hit) => hit.word))];
    if (found.length > 0) return found.slice(0, MOST_THINGS);
  }
  return [];
};
