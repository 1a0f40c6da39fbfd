// The pipeline, put together: stored packs and languages become a library, and its answers go to the panel.
import { findInAll } from '@/lib/assist/find-scripts';
import { learnExamples } from '@/lib/assist/learn-examples';
import { buildLibrary, type Library, type SpokenLanguage } from '@/lib/assist/library';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import { inCustomersScript } from '@/lib/assist/write-traditional';
import type { PackState } from '@/lib/domain/panel';
import { customerTurns, turnsOf } from '@/lib/domain/turns';
import type { CompiledKnowledge, CompiledLanguage } from '@/lib/knowledge/compile-knowledge';
import { compileLanguage } from '@/lib/knowledge/load-language';
import { compileWording } from '@/lib/knowledge/load-wording';
import type { Pipeline } from '@/lib/messaging/pipeline';
import { checkDraft } from '@/lib/policy/check-draft';
import { openWordingModel } from '@/lib/policy/model/read-wording-model';
import { redact } from '@/lib/privacy/redact';
import { openKept } from '@/lib/retrieval/keep-index';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { forgetOldChats, recallChat, rememberChat } from '@/lib/storage/chat-store';
import type { Database } from '@/lib/storage/database';
import { forgetExamples, learnedExamples, storeExample } from '@/lib/storage/example-store';
import { readIndexes, writeIndex } from '@/lib/storage/index-store';
import { recordOutcome } from '@/lib/storage/outcome-store';
import { DamagedPackError, openPacks, restoreBuiltIn } from '@/lib/storage/pack-store';
import { detectLang } from '@/lib/triage/detect-lang';
import { openReadingModel } from '@/lib/triage/model/read-model';

export type BuiltIn = { readonly stamp: string; readonly knowledge: CompiledKnowledge };

/** Characters of a customer's turn that an example keeps. */
const LONGEST_EXAMPLE = 400;

/** `taught`: without what was learned on this device. */
type Open = { library: Library | null; taught: Library | null };

/** `loadBuiltIn` is called once, when the pipeline opens. */
export const createPipeline = (database: Database, loadBuiltIn: () => Promise<BuiltIn>): Pipeline => {
  const now: Open = { library: null, taught: null };
  const ready = (): Library => {
    if (!now.library) throw new Error('the library is not open');
    return now.library;
  };
  return {
    open: async () => {
      const { stamp, knowledge } = await loadBuiltIn();
      const pack = await openLibrary(now, database, knowledge, stamp);
      await forgetOldChats(database, Date.now());
      return { pack, taxonomy: knowledge.taxonomy };
    },
    restorePack: async () => {
      const { stamp, knowledge } = await loadBuiltIn();
      await restoreBuiltIn(database, knowledge.packs, stamp);
      return openLibrary(now, database, knowledge, stamp);
    },
    suggest: async ({ conversation, slots, now: clock, ui }) =>
      inCustomersScript(suggest(conversation, ready(), { ...DEFAULT_SUGGEST, slots, now: clock, ui }), conversation),
    search: async (query) => findInAll([ready().zh.scripts, ready().en.scripts], query),
    check: async ({ draft, conversation, ui }) => {
      const asked = customerTurns(turnsOf(conversation)).map((turn) => turn.text);
      const kit = detectLang(asked.toReversed(), 'zh') === 'en' ? ready().en : ready().zh;
      return checkDraft(draft, { customer: asked.at(-1) ?? '', advice: ui, channel: conversation.channel }, kit.wording, { normalize, tokenize });
    },
    recall: (key) => recallChat(database, key),
    remember: (memory) => rememberChat(database, memory),
    record: (outcome) => recordOutcome(database, outcome),
    ...learning(now, database, ready),
  };
};

const openLibrary = async (now: Open, database: Database, knowledge: CompiledKnowledge, stamp: string): Promise<PackState> => {
  try {
    const stored = await openPacks(database, knowledge.packs, stamp);
    // A full disk costs the next opening some time, nothing else.
    const save = (name: string, bytes: Uint8Array): void => void writeIndex(database, name, stored.stamp, bytes).catch(() => undefined);
    const indexes = openKept(await readIndexes(database, stored.stamp), save);
    now.taught = buildLibrary(stored.packs, spokenLanguages(knowledge.languages), knowledge.taxonomy, indexes.keep);
    now.library = learnExamples(now.taught, await learnedExamples(database, Date.now()));
    return { kind: 'ready', rebuilt: indexes.damaged };
  } catch (error) {
    if (error instanceof DamagedPackError) return { kind: 'damaged', message: error.packId };
    throw error;
  }
};

const learning = (now: Open, database: Database, ready: () => Library): Pick<Pipeline, 'learn' | 'countLearned' | 'forgetLearned'> => ({
  learn: async (example) => {
    const learned = { ...example, text: redact(example.text.slice(0, LONGEST_EXAMPLE)).text.trim() };
    if (learned.text === '') return;
    await storeExample(database, learned);
    now.library = learnExamples(ready(), [learned]);
  },
  countLearned: () => database.examples.count(),
  forgetLearned: async () => {
    await forgetExamples(database);
    now.library = now.taught;
  },
});

/** Each made ready when its first chat comes. */
const spokenLanguages = ({ zh, en }: CompiledKnowledge['languages']) => ({
  get zh() {
    return spoken(zh);
  },
  get en() {
    return spoken(en);
  },
});

const spoken = (source: CompiledLanguage): SpokenLanguage => ({
  data: compileLanguage(source),
  wording: { ...compileWording(source), model: source.wordingModel ? openWordingModel(source.wordingModel) : null },
  model: source.model ? openReadingModel(source.model) : null,
});
