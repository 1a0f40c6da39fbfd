// Compose: the customer's own clause that a reply says back: the one that only this customer could have written.

/** A clause short enough to stand inside a sentence: a question as written, or what was told as the desk would say it. One is empty, both are when no clause will do. */
export type Quote = { readonly asked: string; readonly told: string };

export const NO_QUOTE: Quote = { asked: '', told: '' };

const BREAK = /[\n。！!？?；;，,、~～…:：()（）"“”「」[\]【】]+|\s*\.+(?=\s|$)|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})|\s+[-–—]\s+/u;
/** What leads up to the matter: it is said by everybody. */
const LEAD_IN =
  /^(?:(?:你好|您好|喂|嗨|请问|想问|想問|我?想?问(?:一?下|问)|请教|想请教|麻烦|不好意思|那个|那|所以|然后|而且|但是?|可是|就是|反正|結果|结果|还有|另外|hello|hi|hey|and|but|so|also|then|please|sorry|ok|well|just)[哈啊呀呢下]?\s*)+/iu;
const ASKS =
  /[吗嘛么]$|[^不]不$|(?<![没沒不冇])(?:什么|什麼|啥)|哪|几(?:点|号|时|楼|栋|级|成)|怎么|咋|多少|多久|能不能|可不可以|是不是|有没有|要不要|得不得|行不行|谁|点解|边个|几时|乜|唔得|\b(?:how|what|which|when|where|who|why|can|could|do|does|did|is|are|will|would|should|am)\b/iu;
/** Figures that may be somebody's number, links, and pictures; none of them is said back. */
const PRIVATE = /\d{5,}|\d{3,}[-\s]\d{3,}|@|https?:|www\.|微信|qq/iu;
const FITS = { han: [4, 16], latin: [10, 56] } as const;
/** A clause that speaks of nothing known has to be a question to be worth saying back. */
const NAMED = 1;
const ASKED = 1.5;
const LATER = 0.1;

/** `countNamed` tells how many known things and places a clause names; `mayQuote` keeps back what nobody should repeat. */
export const quoteCustomer = (text: string, countNamed: (clause: string) => number, mayQuote: (clause: string) => boolean): Quote => {
  const clauses = text
    .split(BREAK)
    .map((clause) => clause.trim().replace(LEAD_IN, '').trim())
    .filter((clause) => fits(clause) && !PRIVATE.test(clause) && mayQuote(clause));
  const scored = clauses.map((clause, at) => ({ clause, score: NAMED * Math.min(3, countNamed(clause)) + (ASKS.test(clause) ? ASKED : 0) + LATER * at }));
  const best = scored.filter(({ score }) => score >= NAMED).toSorted((a, b) => b.score - a.score)[0]?.clause;
  if (best === undefined) return NO_QUOTE;
  return ASKS.test(best) ? { asked: best, told: '' } : { asked: '', told: turnRound(best) };
};

/** Whom the words mean when the desk says them: 掉我车上了 becomes 掉您车上了. */
const OTHER_SIDE: Readonly<Record<string, string>> = { 我们: '您这边', 咱们: '您这边', 我家: '您家', 你们: '我们', 您们: '我们', 我: '您', 你: '我', 您: '我' };

const turnRound = (clause: string): string => clause.replace(/我们|咱们|我家|你们|您们|我|你|您/gu, (word) => OTHER_SIDE[word] ?? word);

const fits = (clause: string): boolean => {
  const [least, most] = /\p{Script=Han}/u.test(clause) ? FITS.han : FITS.latin;
  return clause.length >= least && clause.length <= most;
};
