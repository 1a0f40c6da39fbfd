// Pack files: the shape of each; knowledge/README.md says the same in words.

import * as z from 'zod/mini';
import { CHANNELS } from '@/lib/domain/conversation';
import { compileCue } from '@/lib/domain/cue';
import { MOMENTS } from '@/lib/domain/pack';
import { APPROACHES } from '@/lib/domain/suggestion';
import { FLAGS, STYLES } from '@/lib/domain/taxonomy';

// No code from strings: an extension's pages forbid it.
z.config({ jitless: true });

/** YAML reads 12345 as a number; a trainer means the word. */
const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const texts = z._default(z.array(text), []);
const optional = z._default(z.string(), '');
const isDay = (value: string | Date): boolean => value instanceof Date || new Date(value).toJSON()?.startsWith(value) === true;
const day = z.union([z.string(), z.date()]).check(z.refine(isDay, { error: 'no date; write 2026-01-31' }));
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const range = z._default(z.tuple([level, level]), [0, 4]);
const flags = z._default(z.array(z.enum(FLAGS)), []);
const moments = z.array(z.enum(MOMENTS));
const styles = z._default(z.array(z.enum(STYLES)), []);

const review = {
  id: text,
  title: text,
  reviewed: day,
  owner: text,
  validUntil: z._default(day, ''),
  status: z._default(z.enum(['published', 'draft']), 'published'),
};

export const topicFront = z.strictObject({
  ...review,
  matter: text,
  accountable: text,
  supervisor: text,
  lead: text,
  worker: text,
  says: z.array(text),
  words: texts,
  asks: z._default(z.array(z.strictObject({ question: text, slot: optional })), []),
  avoid: z._default(z.array(z.strictObject({ say: text, instead: text })), []),
  next: optional,
  facts: texts,
});

export const playbookFront = z.strictObject({ ...review, signs: texts, opening: text, exit: optional, topics: texts, avoid: texts });

/** A broken pattern would stop every reading; one that matches nothing at all would stand in every chat. */
export const isCue = (value: string): boolean => {
  try {
    return !compileCue(value).test('');
  } catch {
    return false;
  }
};

export const NO_CUE = 'not a regular expression, or one that any text matches';

export const cue = z.string().check(z.refine(isCue, { error: NO_CUE }));

export const emergencyFront = z.strictObject({
  ...review,
  topics: texts,
  cues: z.array(cue),
  unless: z._default(z.array(cue), []),
  calls: z._default(z.array(z.strictObject({ who: text, number: text })), []),
  opening: text,
  checklist: z.array(text),
  guidance: texts,
});

export const factsFile = z.array(
  z.strictObject({
    id: text,
    value: text,
    applies: optional,
    source: text,
    checked: day,
    basis: text,
    verified: z.boolean(),
    local: z._default(z.boolean(), false),
  }),
);

export const receptionFront = z.strictObject({ ...review, says: z.array(text) });

export const segmentsFile = z.array(
  z.strictObject({
    id: text,
    kind: z.enum(['life-stage', 'means', 'intent', 'style']),
    title: text,
    cues: z._default(z.array(cue), []),
    speak: texts,
    avoid: texts,
  }),
);

export const scriptHeader = z.strictObject({
  moments,
  approach: z.enum(APPROACHES),
  emotion: range,
  flags,
  styles,
  words: texts,
  says: texts,
  given: texts,
  projects: texts,
  channels: z._default(z.array(z.enum(CHANNELS)), []),
  until: z._default(day, ''),
  acknowledge: z._default(z.boolean(), true),
});

/** Without `done`, which needs the pack's acts: see load-acts.ts. */
export const stepBody = z.strictObject({
  say: text,
  do: optional,
  avoid: optional,
  until: optional,
  handOver: optional,
  fresh: z._default(z.boolean(), false),
});

const slotRule = z.discriminatedUnion('fill', [
  z.strictObject({
    name: text,
    label: text,
    fill: z.enum(['addressee', 'unit', 'place', 'things', 'asked', 'told', 'dates', 'times', 'amount', 'matter', 'lead', 'worker', 'accountable', 'hand']),
  }),
  z.strictObject({ name: text, label: text, fill: z.literal('within'), minutes: z.number() }),
  z.strictObject({ name: text, label: text, fill: z.literal('default'), value: text }),
]);

export const packFile = z.strictObject({
  id: text,
  title: text,
  version: text,
  lang: z.enum(['zh', 'zh-Hant', 'en']),
  slots: z.array(slotRule),
});

export const acknowledgeFile = z.array(
  z.strictObject({
    part: z._default(z.enum(['feeling', 'greeting', 'echo']), 'feeling'),
    emotion: range,
    flags,
    moments: z._default(moments, []),
    styles,
    text,
  }),
);

export const wordsFile = z.strictObject({ things: texts, people: texts, places: texts, synonyms: z._default(z.array(z.array(text)), []) });

const named = { zh: text, en: text };
const stage = z.enum(['investment', 'design', 'construction', 'sales', 'handover', 'after-handover', 'living', 'any']);

const sensitivity = z.enum(['A', 'B', 'C']);

export const touchpointsFile = z.array(z.strictObject({ stage, title: text, sensitivity, accountable: text, supervisor: text, standard: text, topics: texts }));

export const taxonomyFile = z.strictObject({
  stages: z.array(z.strictObject({ id: stage, ...named })),
  topics: z.array(z.strictObject({ id: text, stage, sensitivity, grievance: z._default(z.boolean(), false), ...named })),
  emotions: z.array(z.strictObject({ level, id: text, ...named })),
  flags: z.array(z.strictObject({ id: z.enum(FLAGS), ...named })),
  escalations: z.array(z.strictObject({ id: z.enum(['none', 'supervisor', 'specialist', 'emergency']), ...named })),
  situations: z.array(z.strictObject({ id: text, ...named })),
  styles: z.array(z.strictObject({ id: z.enum(STYLES), ...named })),
});
