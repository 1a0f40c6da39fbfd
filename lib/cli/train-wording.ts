// The wording model, at build time: labelled drafts and the packs' own scripts, clause by clause, become one table of weights.
import type { LanguageKit } from '@/lib/assist/library';
import type { LabelledDraft } from '@/lib/domain/labelled-draft';
import type { WordingModel } from '@/lib/domain/wording';
import { cutClauses } from '@/lib/policy/cut-clauses';
import { type ClauseFeatures, clauseFeatures } from '@/lib/policy/model/clause-features';
import { likeliest, type OpenWordingModel, openWordingModel, readClause } from '@/lib/policy/model/read-wording-model';
import { squeeze } from '@/lib/policy/squeeze';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { packWeights } from '@/lib/triage/model/pack-weights';
import { toRows } from '@/lib/triage/model/to-rows';
import { trainLinear } from '@/lib/triage/model/train-linear';

/** `draft` tells which clauses belong together. */
type Example = { readonly features: ClauseFeatures; readonly label: string; readonly weight: number; readonly draft: number };

const CLEAN = 'clean';
/** Chosen by cross-validation on our own drafts. */
const TRAINING = { penalty: 0.002, epochs: 12, rate: 0.15 };
/** A feature of fewer clauses tells nothing. */
const LEAST = 2;
/** Scripts are clean, but many and all of one hand. */
const SCRIPT_WEIGHT = 0.08;
/** Weights of few levels pack to half the size and tell clauses apart as well. */
const LEVELS = 28;
const FOLDS = 5;
/** Of the clauses that only the model hears, this share must be right before it may speak. */
const PRECISION = 0.75;
/** A limit that fewer hits than this speak for is luck. */
const FEWEST = 5;
const NEVER = 1.01;

/** The same drafts, rules and scripts give the same model. */
export const trainWordingModel = (drafts: readonly LabelledDraft[], kit: LanguageKit, trainedOn: string): WordingModel => {
  const examples = [...drafts.flatMap((draft, at) => examplesOf(draft, kit, 1, at)), ...scriptExamples(kit)];
  const classes = [CLEAN, ...new Set(kit.wording.rules.map((rule) => rule.category))];
  const table = trainTable(examples, classes);
  const limits = findLimits(examples, classes);
  const model = openWordingModel({ trainedOn, classes, limits, ...table });
  const most = highestShares(model, kit);
  return { trainedOn, classes, limits: limits.map((limit, k) => Math.max(limit, most[k] ?? 0)), ...table };
};

/** No script of the packs, whole or by the bubble, may be marked. */
const highestShares = (model: OpenWordingModel, kit: LanguageKit): number[] => {
  const most = model.classes.map(() => 0);
  const texts = cleanTexts(kit).flatMap((text) => [text, ...text.split('\n')]);
  for (const { features } of texts.flatMap((draft) => examplesOf({ lang: 'zh', context: '', draft, spans: [] }, kit, 1, 0))) {
    const { at, share } = likeliest(readClause(model, features));
    most[at] = Math.max(most[at] ?? 0, Math.ceil(share * 1_000 + 1) / 1_000);
  }
  return most;
};

const examplesOf = ({ context, draft, spans }: LabelledDraft, kit: LanguageKit, weight: number, at: number): Example[] => {
  const { text, from } = squeeze(draft, normalize, kit.wording.pairs);
  const clauses = cutClauses(text);
  const features = clauseFeatures({ clauses, customer: context, concepts: kit.wording.concepts, tokenize });
  return clauses.map((clause, index) => {
    const [start, end] = [from[clause.start] ?? 0, from[clause.end] ?? 0];
    const span = spans.find((one) => Math.min(one.end, end) - Math.max(one.start, start) > (end - start) / 2);
    const label = span?.category ?? CLEAN;
    return { features: features[index] as ClauseFeatures, label, weight, draft: at };
  });
};

/** All that the packs say: nothing in it is a violation. */
const cleanTexts = (kit: LanguageKit): string[] => {
  const { topics, playbooks, emergencies, receptions, acknowledgements } = kit.pack;
  const scripts = [...topics, ...playbooks, ...emergencies, ...receptions].flatMap((entry) => entry.scripts);
  const said = [
    ...scripts.map(({ bubbles }) => bubbles.join('\n')),
    ...acknowledgements.map(({ text }) => text),
    ...topics.flatMap(({ asks }) => asks.map(({ question }) => question)),
  ];
  return said.map((text) => text.replace(/\[\[|\]\]|\{|\}/g, ''));
};

const scriptExamples = (kit: LanguageKit): Example[] =>
  cleanTexts(kit).flatMap((draft, at) => examplesOf({ lang: 'zh', context: '', draft, spans: [] }, kit, SCRIPT_WEIGHT, -1 - at));

const trainTable = (examples: readonly Example[], classes: readonly string[]): Pick<WordingModel, 'features' | 'scale' | 'weights'> => {
  // What only scripts say tells nothing of what may not be said.
  const { features, rows } = toRows(
    examples,
    LEAST,
    examples.filter(({ draft }) => draft >= 0),
  );
  const lines = trainLinear(
    rows,
    examples.map((example) => Math.max(0, classes.indexOf(example.label))),
    examples.map((example) => example.weight),
    { classes: classes.length, features: features.length, ...TRAINING },
  );
  // All classes of a feature stand together: a clause has few features.
  const byFeature = features.flatMap((_, column) => lines.map((line) => line[column] ?? 0));
  return { features, ...packWeights(byFeature, LEVELS) };
};

/** Out-of-fold: each draft is read by a model that never saw it. */
const findLimits = (examples: readonly Example[], classes: readonly string[]): number[] => {
  const heard = classes.map((): { share: number; right: boolean }[] => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inFold = ({ draft }: Example): boolean => Math.abs(draft) % FOLDS === fold;
    const model = openWordingModel({
      trainedOn: '',
      classes,
      limits: [],
      ...trainTable(
        examples.filter((example) => !inFold(example)),
        classes,
      ),
    });
    for (const example of examples.filter(inFold)) {
      const { at, share } = likeliest(readClause(model, example.features));
      heard[at]?.push({ share, right: example.label === classes[at] });
    }
  }
  return heard.map((list, k) => (k === 0 ? NEVER : limitOf(list)));
};

/** The lowest share above which enough of what is heard is right. */
const limitOf = (list: readonly { readonly share: number; readonly right: boolean }[]): number => {
  let limit = NEVER;
  let right = 0;
  list
    .toSorted((a, b) => b.share - a.share)
    .forEach(({ share, right: isRight }, at) => {
      if (isRight) right += 1;
      if (right >= FEWEST && right / (at + 1) >= PRECISION) limit = Math.floor(share * 1_000) / 1_000;
    });
  return limit;
};
