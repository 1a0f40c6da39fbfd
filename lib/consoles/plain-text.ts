// Consoles in the page: makes a string safe to read: nothing invisible in it, and never too long.

/** Longest text of one message, in UTF-16 units, mark included. */
const TEXT_LIMIT = 20_000;

/** Stands at the end of a text that was cut. */
const CUT_MARK = '…〔已截断〕';

/** No text is looked at beyond this, so that a huge one costs little. */
export const LOOK_LIMIT = TEXT_LIMIT * 3;

// Format characters (zero width, direction, tags), variation supplements and controls can hide words from the person who reads.
const INVISIBLE = /[\p{Cf}\u{E0000}-\u{E0FFF}]|(?![\n\t])\p{Cc}/gu;

/** The text without characters that nobody can see. */
export const stripInvisible = (text: string): string => text.replace(INVISIBLE, '');

const cut = (text: string): string => {
  if (text.length <= TEXT_LIMIT) return text;
  const kept = text.slice(0, TEXT_LIMIT - CUT_MARK.length);
  return kept.replace(/[\uD800-\uDBFF]$/, '') + CUT_MARK;
};

/** Visible words only, lines trimmed, at most one empty line in a row, at most `TEXT_LIMIT` long. */
export const plainText = (raw: string): string => {
  const visible = stripInvisible(raw.slice(0, LOOK_LIMIT).replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  const lines = visible.split('\n').map((line) => line.trim());
  return cut(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
};

/** As `plainText`, on one line and at most `limit` long: for names, keys and times. */
export const plainLine = (raw: string, limit: number): string => plainText(raw.slice(0, LOOK_LIMIT)).replace(/\s+/g, ' ').slice(0, limit);
