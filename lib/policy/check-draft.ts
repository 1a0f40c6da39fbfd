// Policy: what a draft may not say, found before a person may insert it: by rules, and by a model where no rule has the words.
import type { Channel } from '@/lib/domain/conversation';
import type { UiLang } from '@/lib/domain/language';
import type { Violation } from '@/lib/domain/suggestion';
import type { WordingChecks, WordingRule } from '@/lib/domain/wording';
import { applyRules, type RuleHit } from './apply-rules';
import { cutClauses } from './cut-clauses';
import { type Concepts, clauseFeatures } from './model/clause-features';
import { hearClause, type OpenWordingModel } from './model/read-wording-model';
import { squeeze } from './squeeze';

export type DraftContext = {
  /** What the customer wrote. */
  readonly customer: string;
  /** Language of the advice. */
  readonly advice: UiLang;
  readonly channel: Channel;
};

/** Everything that one language's check needs. */
export type Wording = {
  readonly rules: readonly WordingRule[];
  readonly checks: WordingChecks;
  /** Pairs of characters that stand side by side in a rule. */
  readonly pairs: ReadonlySet<string>;
  readonly concepts: Concepts;
  readonly model: OpenWordingModel | null;
};

type Words = {
  /** Must keep lengths, so that offsets hold in the draft. */
  readonly normalize: (text: string) => string;
  readonly tokenize: (text: string) => readonly string[];
};

/** A place in the squeezed text; `rule` null: only the model heard it. */
type Finding = { readonly category: string; readonly start: number; readonly end: number; readonly rule: WordingRule | null };

/** In order of their place; no two of one category overlap. */
export const checkDraft = (draft: string, context: DraftContext, wording: Wording, words: Words): Violation[] => {
  const { text, from } = squeeze(draft, words.normalize, wording.pairs);
  const hits = applyRules(wording.rules, text, context.channel);
  const heard = hearClauses(hits, text, context.customer, wording, words.tokenize);
  const violations = partOverlaps([...hits.filter((hit) => !hit.excused).map(byRule), ...heard]).map((finding) => tell(finding, draft, from, context, wording));
  return [...tooLong(draft, context, wording.checks), ...violations].sort((a, b) => a.start - b.start || a.end - b.end);
};

const byRule = ({ rule, start, end }: RuleHit): Finding => ({ category: rule.category, start, end, rule });

/** The model speaks only where the rules are silent: neither found anything nor took it back. */
const hearClauses = (hits: readonly RuleHit[], text: string, customer: string, wording: Wording, tokenize: Words['tokenize']): Finding[] => {
  const { model, concepts } = wording;
  if (!model) return [];
  const clauses = cutClauses(text);
  return clauseFeatures({ clauses, customer, concepts, tokenize }).flatMap((features, at) => {
    const clause = clauses[at];
    const category = hearClause(model, features);
    if (!clause || category === null) return [];
    const spoken = hits.some((hit) => hit.start < clause.end && hit.end > clause.start && (!hit.excused || hit.rule.category === category));
    return spoken ? [] : [{ category, start: clause.start, end: clause.end, rule: null }];
  });
};

/** A rule's hit goes before what the model heard, the earlier before the later. */
const partOverlaps = (found: readonly Finding[]): Finding[] => {
  const sorted = found.toSorted((a, b) => Number(a.rule === null) - Number(b.rule === null) || a.start - b.start);
  const kept: Finding[] = [];
  for (const one of sorted) {
    if (!kept.some((other) => other.category === one.category && other.start < one.end && other.end > one.start)) kept.push(one);
  }
  return kept;
};

const tell = (finding: Finding, draft: string, from: readonly number[], { advice }: DraftContext, { rules, checks }: Wording): Violation => {
  const { category, rule } = finding;
  const start = from[finding.start] ?? 0;
  const end = (from[finding.end - 1] ?? start) + 1;
  const first = rule ?? rules.find((other) => other.category === category);
  const title = (rule?.title ?? checks.alike.title)[advice];
  return { category, start, end, text: draft.slice(start, end), advice: first?.advice[advice] ?? title, rule: { id: rule?.id ?? `alike.${category}`, title } };
};

const tooLong = (draft: string, { channel, advice }: DraftContext, { length }: WordingChecks): Violation[] => {
  const most = length.characters[channel];
  if (draft.length <= most) return [];
  return [
    {
      category: 'length',
      start: most,
      end: draft.length,
      text: draft.slice(most),
      advice: length.advice[advice],
      rule: { id: length.id, title: length.title[advice] },
    },
  ];
};
