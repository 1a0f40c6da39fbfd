// The wording model, first step: each clause of a draft as features: its words and ideas, its neighbours, what was asked.
// Not what the rules found: they were written with the same drafts in sight, so that beside them nothing else would be learnt.

import type { Cue } from '@/lib/domain/language-data';
import type { Clause } from '@/lib/policy/cut-clauses';

/** Names of features to their values. */
export type ClauseFeatures = ReadonlyMap<string, number>;

export type Concepts = ReadonlyMap<string, Cue>;

type ClauseContext = {
  readonly clauses: readonly Clause[];
  /** What the customer wrote. */
  readonly customer: string;
  /** Ideas by name, as patterns. */
  readonly concepts: Concepts;
  readonly tokenize: (text: string) => readonly string[];
};

const NEIGHBOUR = 0.4;
const ASKED = 0.35;
const IDEA = 1;
const PAIR = 0.6;
const OUTSIDE = 0.3;

/** One map a clause. */
export const clauseFeatures = ({ clauses, customer, concepts, tokenize }: ClauseContext): ClauseFeatures[] => {
  const words = clauses.map(({ text }) => wordsOf(text, tokenize));
  const ideas = clauses.map(({ text }) => ideasOf(text, concepts));
  const asked = wordsOf(customer.slice(-200), tokenize);
  return clauses.map((clause, at) => {
    const features = new Map<string, number>([['bias', 1]]);
    addAll(features, 'w:', words[at] ?? [], 1);
    addAll(features, 'n:', [...(words[at - 1] ?? []), ...(words[at + 1] ?? [])], NEIGHBOUR);
    addAll(features, 'c:', asked, ASKED);
    addIdeas(features, ideas[at] ?? [], [...(ideas[at - 1] ?? []), ...(ideas[at + 1] ?? [])]);
    for (const shape of shapesOf(clause, at, clauses.length)) features.set(shape, 0.5);
    return features;
  });
};

const ideasOf = (text: string, concepts: Concepts): string[] => [...concepts].flatMap(([name, cue]) => (cue.test(text) ? [name] : []));

/** Each idea, each pair of ideas, and the ideas next door. */
const addIdeas = (features: Map<string, number>, ideas: readonly string[], around: readonly string[]): void => {
  ideas.forEach((idea, at) => {
    features.set(`i:${idea}`, IDEA);
    for (const other of ideas.slice(at + 1)) features.set(`i:${idea}+${other}`, PAIR);
  });
  for (const idea of around) features.set(`o:${idea}`, OUTSIDE);
};

/** Terms, and for Chinese the pairs that skip a character. */
const wordsOf = (text: string, tokenize: ClauseContext['tokenize']): string[] => {
  const terms = tokenize(text);
  const latin = terms.filter((term) => /^[a-z]/.test(term));
  return [...terms, ...latin.flatMap((term, at) => (latin[at + 1] === undefined ? [] : [`${term}_${latin[at + 1]}`]))];
};

const addAll = (features: Map<string, number>, prefix: string, words: readonly string[], weight: number): void => {
  const distinct = new Set(words);
  const value = weight / Math.max(1, distinct.size) ** 0.25;
  for (const word of distinct) features.set(prefix + word, value);
};

const shapesOf = ({ text }: Clause, at: number, count: number): string[] => [
  `place:${at === 0 ? 'first' : at === count - 1 ? 'last' : 'inner'}`,
  `length:${Math.min(4, Math.floor(text.length / 5))}`,
  ...(/\d/.test(text) ? ['digits'] : []),
  ...(/(?:吗|呢|吧|嘛|么|呀|呗|咯)$/.test(text) ? ['particle'] : []),
];
