// Privacy: personal data in a text, found and replaced by placeholders that can be put back.

export type PersonalDataType = 'phone' | 'id-card' | 'bank-card' | 'email';

/** UTF-16 offsets in the original text, end exclusive. */
export type PersonalDataSpan = { readonly start: number; readonly end: number; readonly type: PersonalDataType };

export type Redacted = {
  readonly text: string;
  readonly spans: readonly PersonalDataSpan[];
  /** `[PHONE_1]` to the words it stands for. */
  readonly placeholders: Readonly<Record<string, string>>;
};

const PATTERNS: readonly { readonly type: PersonalDataType; readonly pattern: RegExp }[] = [{ type: 'phone', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/g }];

export const redact = (text: string): Redacted => {
  const spans = PATTERNS.flatMap(({ type, pattern }) => [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, type })));
  const placeholders: Record<string, string> = {};
  let out = '';
  let at = 0;
  for (const span of spans) {
    const key = `[${span.type.toUpperCase()}_${Object.keys(placeholders).length + 1}]`;
    placeholders[key] = text.slice(span.start, span.end);
    out += text.slice(at, span.start) + key;
    at = span.end;
  }
  return { text: out + text.slice(at), spans, placeholders };
};

export const restore = (text: string, placeholders: Readonly<Record<string, string>>): string =>
  Object.entries(placeholders).reduce((result, [key, value]) => result.replaceAll(key, () => value), text);
