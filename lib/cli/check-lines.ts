// Command line: `check`. A draft in, what it may not say out.
import type { Library } from '@/lib/assist/library';
import { checkDraft } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { detectLang } from '@/lib/triage/detect-lang';
import { channelOf } from './channel-of';
import { LineError } from './read-lines';

/** Throws LineError for a line without a draft. */
export const checkLine = (line: Record<string, unknown>, library: Library): object => {
  if (typeof line['draft'] !== 'string') throw new LineError('no-draft', '`draft` is missing');
  const english = (typeof line['lang'] === 'string' ? line['lang'] : detectLang([line['draft']], 'zh')) === 'en';
  const kit = english ? library.en : library.zh;
  const customer = typeof line['context'] === 'string' ? line['context'] : '';
  const context = { customer, advice: english ? 'en' : 'zh', channel: channelOf(line) } as const;
  return { violations: checkDraft(line['draft'], context, kit.wording, { normalize, tokenize }) };
};
