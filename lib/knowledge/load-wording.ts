// Language files: the wording rules, compiled.
import * as z from 'zod/mini';
import { compileCue } from '@/lib/domain/cue';
import type { WordingRule } from '@/lib/domain/wording';

const cues = z._default(z.array(z.string()), []);

export const wordingFile = z.array(z.strictObject({ category: z.string(), cues, unless: cues, advice: z.strictObject({ zh: z.string(), en: z.string() }) }));

export type WordingSource = z.infer<typeof wordingFile>;

/** Throws SyntaxError on a source that was not checked. */
export const compileWording = (source: WordingSource): WordingRule[] =>
  source.map((rule) => ({ ...rule, cues: rule.cues.map(compileCue), unless: rule.unless.map(compileCue) }));
