// Language files: the wording rules and checks, compiled.
import * as z from 'zod/mini';
import { CHANNELS } from '@/lib/domain/conversation';
import { compileCue } from '@/lib/domain/cue';
import type { WordingChecks, WordingRule } from '@/lib/domain/wording';

const both = z.strictObject({ zh: z.string(), en: z.string() });

/** One character of the same clause. */
const SAME_CLAUSE = /§/g;
const NO_STOP = '[^,，。.！？!?;；…\\n]';
const expand = (cue: string): string => (cue.startsWith('/') ? cue.replace(SAME_CLAUSE, NO_STOP) : cue);

const compiles = (cue: string): boolean => {
  try {
    return !compileCue(expand(cue)).test('');
  } catch {
    return false;
  }
};
const cue = z.string().check(z.refine(compiles, { error: 'no regular expression, or one that matches an empty text' }));
const cues = z._default(z.array(cue), []);

export const wordingFile = z.array(
  z.strictObject({
    id: z.string(),
    title: both,
    category: z.string(),
    channels: z._default(z.array(z.enum(CHANNELS)), [...CHANNELS]),
    cues,
    unless: cues,
    advice: both,
  }),
);

export const wordingChecksFile = z.strictObject({
  length: z.strictObject({ id: z.string(), title: both, advice: both, characters: z.strictObject({ own: z.number(), marketplace: z.number() }) }),
  alike: z.strictObject({ title: both }),
});

export const wordingConceptsFile = z.record(z.string(), z.array(cue));

export type WordingSource = {
  readonly concepts: z.infer<typeof wordingConceptsFile>;
  readonly wording: z.infer<typeof wordingFile>;
  readonly checks: z.infer<typeof wordingChecksFile>;
};

type CompiledWording = {
  readonly rules: WordingRule[];
  readonly checks: WordingChecks;
  readonly pairs: ReadonlySet<string>;
  readonly concepts: ReadonlyMap<string, RegExp>;
};

/** Cues find every place of theirs. Throws SyntaxError on a source that was not checked. */
export const compileWording = ({ wording, checks, concepts }: WordingSource): CompiledWording => ({
  rules: wording.map((rule) => ({
    ...rule,
    cues: rule.cues.map((each) => new RegExp(compileCue(expand(each)), 'gu')),
    unless: rule.unless.map((each) => compileCue(expand(each))),
  })),
  checks,
  pairs: new Set(wording.flatMap((rule) => rule.cues.flatMap(pairsOf))),
  concepts: new Map(Object.entries(concepts).map(([name, words]) => [name, anyOf(words)])),
});

/** They end and begin clauses all the time, so that side by side they say nothing. */
const COMMON = /[您你妳我他她的了也不是都就在有这那没给到要会来去说看找问还再和跟一]/;

const pairsOf = (cue: string): string[] => [...cue.matchAll(/(?=(\p{Script=Han}{2}))/gu)].flatMap(([, pair = '']) => (COMMON.test(pair) ? [] : [pair]));

const anyOf = (words: readonly string[]): RegExp => new RegExp(words.map((word) => `(?:${compileCue(word).source})`).join('|'), 'u');
