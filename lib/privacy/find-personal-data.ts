// Privacy: personal data in a text, by form and checksum: what must not leave the browser as it is.

export type PersonalDataType = 'phone' | 'id-card' | 'bank-card' | 'email';

/** UTF-16 offsets in the text, end exclusive. */
export type PersonalDataSpan = { readonly start: number; readonly end: number; readonly type: PersonalDataType };

type Rule = { readonly type: PersonalDataType; readonly pattern: RegExp; readonly holds: (digits: string) => boolean };

const GAP = '[\\s-]?';
const always = (): boolean => true;

/** Chinese numerals as people spell out a number, and full-width digits, to plain digits; of the same length. */
const PLAIN: Readonly<Record<string, string>> = Object.fromEntries(
  ['零0', '〇0', '一1', '幺1', '壹1', '二2', '两2', '三3', '四4', '五5', '六6', '七7', '八8', '九9'].map((pair) => [pair[0], pair[1]]),
) as Record<string, string>;

const toDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[零〇一幺壹二两三四五六七八九]/g, (numeral) => PLAIN[numeral] ?? numeral);

/** GB 11643-1999: the last of 18 places is a check digit, ISO 7064 mod 11-2. */
const isIdCard = (digits: string): boolean => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
};

/** ISO/IEC 7812-1: the Luhn check. */
const isBankCard = (digits: string): boolean => {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 16 && digits.length <= 19 && sum % 10 === 0;
};

const RULES: readonly Rule[] = [
  { type: 'email', pattern: /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi, holds: always },
  {
    type: 'id-card',
    pattern: new RegExp(`(?<![\\dA-Za-z])[1-9]\\d{5}${GAP}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${GAP}\\d{3}[\\dXx](?![\\dA-Za-z])`, 'g'),
    holds: isIdCard,
  },
  { type: 'bank-card', pattern: /(?<![\dA-Za-z-])[3-6]\d{3}(?:[\s-]?\d{4}){3}(?:[\s-]?\d{1,3})?(?!\d)/g, holds: isBankCard },
  { type: 'phone', pattern: new RegExp(`(?<![\\dA-Za-z.])(?:\\+?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'g'), holds: always },
  // A landline with its area code; 400 and 800 numbers are hotlines, not somebody's own.
  { type: 'phone', pattern: /(?<![\d-])(?:0[12]\d|0[3-9]\d{2})[\s-]\d{7,8}(?![\d-])/g, holds: always },
  { type: 'phone', pattern: /(?<![\d-])\+?(?:852[\s-]?[2-9]\d{3}[\s-]?\d{4}|886[\s-]?9\d{2}[\s-]?\d{3}[\s-]?\d{3})(?!\d)/g, holds: always },
];

/** In order, none overlapping; an earlier rule wins. */
export const findPersonalData = (text: string): PersonalDataSpan[] => {
  const plain = toDigits(text);
  const spans: PersonalDataSpan[] = [];
  for (const { type, pattern, holds } of RULES) {
    for (const match of plain.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length, type };
      const free = spans.every((other) => span.end <= other.start || span.start >= other.end);
      if (free && holds(match[0].replace(/[\s-]/g, ''))) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
};
