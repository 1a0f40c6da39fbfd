// Language files: a folder of knowledge/language becomes compiled cues; faults are told with file and line.
import * as z from 'zod/mini';
import { compileCue } from '@/lib/domain/cue';
import type { LanguageData } from '@/lib/domain/language-data';
import type { PackProblem } from '@/lib/domain/pack';
import { FLAGS } from '@/lib/domain/taxonomy';
import type { PackFiles } from './load-pack';
import { wordingChecksFile, wordingConceptsFile, wordingFile } from './load-wording';
import { problemsOf, readYaml } from './read-yaml';
import { cue } from './schema';

const cues = z._default(z.array(cue), []);

const emotionFile = z.strictObject({
  levels: z.strictObject({ '1': cues, '2': cues, '3': cues, '4': cues }),
  lower: cues,
  calm: cues,
  eased: cues,
});
const flagsFile = z.partialRecord(z.enum(FLAGS), z.strictObject({ cues, unless: cues }));
const speechFile = z.strictObject({
  holding: cues,
  welcome: cues,
  wordless: cues,
  waiting: cues,
  closing: cues,
  demand: cues,
  ourFault: cues,
  question: cues,
  praise: cues,
  stop: cues,
  styles: z.strictObject({ driver: cues, expressive: cues, amiable: cues, analytical: cues }),
});

/** What a build keeps: strings only, so that it can be stored as JSON. */
export type LanguageSource = {
  readonly emotion: z.infer<typeof emotionFile>;
  readonly flags: z.infer<typeof flagsFile>;
  readonly speech: z.infer<typeof speechFile>;
  readonly wording: z.infer<typeof wordingFile>;
  readonly checks: z.infer<typeof wordingChecksFile>;
  readonly concepts: z.infer<typeof wordingConceptsFile>;
};

/** Null when a file is missing or does not hold. */
export const loadLanguage = (files: PackFiles): { source: LanguageSource | null; problems: readonly PackProblem[] } => {
  const problems: PackProblem[] = [];
  const read = <T>(path: string, schema: z.ZodMiniType<T>): T | null => readYaml({ text: files.get(path) ?? '', line: 1 }, schema, problemsOf(path, problems));
  const emotion = read('emotion.yaml', emotionFile);
  const flags = read('flags.yaml', flagsFile);
  const speech = read('speech.yaml', speechFile);
  const wording = read('wording.yaml', wordingFile);
  const checks = read('wording-checks.yaml', wordingChecksFile);
  const concepts = read('wording-concepts.yaml', wordingConceptsFile);
  const whole = emotion && flags && speech && wording && checks && concepts;
  return { source: whole ? { emotion, flags, speech, wording, checks, concepts } : null, problems };
};

const compileAll = (list: readonly string[]): RegExp[] => list.map(compileCue);

/** Strings become patterns. Throws SyntaxError on a source that did not come through `loadLanguage`. */
export const compileLanguage = ({ emotion, flags, speech }: LanguageSource): LanguageData => {
  const { styles, ...habits } = speech;
  const each = <K extends string>(record: Readonly<Record<K, readonly string[]>>) =>
    Object.fromEntries(Object.entries<readonly string[]>(record).map(([key, list]) => [key, compileAll(list)])) as Record<K, RegExp[]>;
  const levels = each(emotion.levels);
  return {
    emotion: { levels, lower: compileAll(emotion.lower), calm: compileAll(emotion.calm), eased: compileAll(emotion.eased) },
    flags: Object.fromEntries(Object.entries(flags).map(([flag, rule]) => [flag, { cues: compileAll(rule.cues), unless: compileAll(rule.unless) }])),
    speech: each(habits),
    styles: each(styles),
  };
};
