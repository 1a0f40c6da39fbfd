// Pack files: acts.yaml, what staff do by their words, as named cues that the steps of playbooks refer to by `@name`.
import * as z from 'zod/mini';
import { isCue, NO_CUE, stepBody } from './schema';

const names = z.string().check(z.regex(/^[a-z][a-z-]*$/, { error: 'a name is lower-case letters and -' }));

const shape = z.strictObject({
  parts: z._default(z.record(names, z.array(z.string())), {}),
  acts: z._default(z.record(names, z.array(z.string())), {}),
});

/** An act's name to its cues, with nothing left to be filled in. */
export type Acts = ReadonlyMap<string, readonly string[]>;

export const NO_ACTS: Acts = new Map();

/** `[…]`, `.` or one of them with `?`: needs no brackets round it, and half of all parts are that. */
const ONE_CHARACTER = /^(?:\.|\[(?:\\.|[^\]\\])*\])\??$/;

const isPattern = (value: string): boolean => value.startsWith('/') && value.endsWith('/');

/** `{name}` in a pattern stands for any one of a part's alternatives; in a literal it is the literal. */
const fillParts = (value: string, parts: ReadonlyMap<string, string>, fault: (message: string) => void): string =>
  value.replace(/\{([a-z][a-z-]*)\}/g, (whole, name: string) => {
    const part = parts.get(name);
    if (part === undefined) fault(`“${name}” is no part that stands above`);
    return part ?? whole;
  });

/** The cues that `@name` stands for, or the cue itself; null when nobody knows the name. */
const actOf = (value: string, acts: Acts): readonly string[] | null => (value.startsWith('@') ? (acts.get(value.slice(1)) ?? null) : [value]);

/** The file's shape. Parts and acts may use those that stand above them; a fault is told where it stands. */
export const actsFile = z.pipe(
  shape.check(({ value, issues }) => {
    readActs(value, (path, message) => issues.push({ code: 'custom', path: [...path], message, input: value }));
  }),
  z.transform((value: z.infer<typeof shape>): Acts => readActs(value, () => undefined)),
);

const readActs = (file: z.infer<typeof shape>, fault: (path: readonly PropertyKey[], message: string) => void): Acts => {
  const parts = new Map<string, string>();
  for (const [name, alternatives] of Object.entries(file.parts)) {
    const filled = alternatives.map((each, at) => fillParts(each, parts, (message) => fault(['parts', name, at], message)));
    const only = filled.length === 1 ? (filled[0] ?? '') : '';
    parts.set(name, ONE_CHARACTER.test(only) ? only : `(?:${filled.join('|')})`);
  }
  const acts = new Map<string, readonly string[]>();
  for (const [name, cues] of Object.entries(file.acts)) {
    const whole = cues.flatMap((each, at): readonly string[] => {
      const tell = (message: string): void => fault(['acts', name, at], message);
      const known = actOf(each, acts);
      if (known === null) tell(`“${each}” is no act that stands above`);
      if (known === null || each.startsWith('@')) return known ?? [];
      const filled = isPattern(each) ? fillParts(each, parts, tell) : each;
      if (!isCue(filled)) tell(NO_CUE);
      return [filled];
    });
    acts.set(name, whole);
  }
  return acts;
};

const isKnown = (value: string, acts: Acts | null): boolean => acts === null || actOf(value, acts) !== null;

/** A step with `done`: cues and the `@name`s of acts. Null when acts.yaml itself is at fault: that is told once, there. */
export const stepBodyWith = (acts: Acts | null) =>
  z.extend(stepBody, {
    done: z._default(
      z.array(
        z.string().check(
          z.refine((value) => isKnown(value, acts), { error: ({ input }) => `“${input}” is no act of acts.yaml` }),
          z.refine((value) => value.startsWith('@') || isCue(value), { error: NO_CUE }),
        ),
      ),
      [],
    ),
  });
