// Command line: `redact`. A text in, its personal data replaced, and the original put together again.
import { redact, restore } from '@/lib/privacy/redact';
import { LineError } from './read-lines';

export const redactLine = (line: Record<string, unknown>): object => {
  if (typeof line['text'] !== 'string') throw new LineError('no-text', '`text` is missing');
  const redacted = redact(line['text']);
  return { text: redacted.text, spans: redacted.spans, restored: restore(redacted.text, redacted.placeholders) };
};
