// Privacy: personal data replaced by placeholders that can be put back.
import { findPersonalData, type PersonalDataSpan } from './find-personal-data';

export type Redacted = {
  readonly text: string;
  readonly spans: readonly PersonalDataSpan[];
  /** `[PHONE_1]` to the words that it stands for. */
  readonly placeholders: Readonly<Record<string, string>>;
};

/** The same words have the same placeholder throughout a text. A placeholder that the text already holds is not used. */
export const redact = (text: string): Redacted => {
  const spans = findPersonalData(text);
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  let result = '';
  let at = 0;
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    const key = keys.get(words) ?? nextKey(span.type, counts, text);
    keys.set(words, key);
    result += text.slice(at, span.start) + key;
    at = span.end;
  }
  return { text: result + text.slice(at), spans, placeholders: Object.fromEntries([...keys].map(([words, key]) => [key, words])) };
};

const nextKey = (type: string, counts: Map<string, number>, text: string): string => {
  const name = type.toUpperCase().replace('-', '_');
  let count = counts.get(name) ?? 0;
  let key = '';
  do {
    count += 1;
    key = `[${name}_${count}]`;
  } while (text.includes(key));
  counts.set(name, count);
  return key;
};

/** Puts the words back. Exact for a text that came from `redact`. */
export const restore = (text: string, placeholders: Readonly<Record<string, string>>): string =>
  text.replace(/\[[A-Z_]+_\d+\]/g, (key) => placeholders[key] ?? key);
