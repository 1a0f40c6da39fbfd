// The pipeline, put together: stored packs and languages become a library, and its answers go to the panel.
import { findInAll } from '@/lib/assist/find-scripts';
import { scopeOf } from '@/lib/assist/in-scope';
import { isTelling, learnExamples } from '@/lib/assist/learn-examples';
import { buildLibrary, type Library, type SpokenLanguage } from '@/lib/assist/library';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import { inCustomersScript } from '@/lib/assist/write-traditional';
import type { LearnedExample } from '@/lib/domain/learned-example';
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
import { deleteIndexes, readIndexes, writeIndex } from '@/lib/storage/index-store';
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
    search: async (query, conversation) => {
      const { zh, en } = ready();
      const scoped = [zh, en].map(({ scripts, pack }) => ({ scripts, scope: conversation ? scopeOf(conversation, pack, Date.now()) : null }));
      return findInAll(scoped, query);
    },
    check: async ({ draft, conversation, ui }) => {
      const asked = customerTurns(turnsOf(conversation)).map((turn) => turn.text);
      const kit = detectLang(asked.toReversed(), 'zh') === 'en' ? ready().en : ready().zh;
      return checkDraft(draft, { customer: asked.at(-1) ?? '', advice: ui, channel: conversation.channel }, kit.wording, { normalize, tokenize });
    },
    recall: (key) => recallChat(database, key),
    remember: (memory) => rememberChat(database, memory),
    record: (outcome) => recordOutcome(database, outcome),
    ...learning(now, database),
  };
};

const openLibrary = async (now: Open, database: Database, knowledge: CompiledKnowledge, stamp: string): Promise<PackState> => {
  try {
    const stored = await openPacks(database, knowledge.packs, stamp);
    // A full disk costs the next opening some time, nothing else.
    const save = (name: string, bytes: Uint8Array): void => void writeIndex(database, name, stored.stamp, bytes).catch(() => undefined);
    const indexes = openKept(await readIndexes(database, stored.stamp).catch(() => new Map<string, Uint8Array>()), save);
    await deleteIndexes(database, indexes.damaged).catch(() => undefined);
    now.taught = buildLibrary(stored.packs, spokenLanguages(knowledge.languages), knowledge.taxonomy, indexes.keep);
    await relearn(now, database);
    return { kind: 'ready', rebuilt: indexes.damaged.length > 0 };
  } catch (error) {
    if (error instanceof DamagedPackError) return { kind: 'damaged', message: error.packId };
    throw error;
  }
};

/** The library as taught, with all that was learned; without it where that can't be read. */
const relearn = async (now: Open, database: Database): Promise<void> => {
  const examples = await learnedExamples(database, Date.now()).catch(() => []);
  now.library = now.taught && learnExamples(now.taught, examples);
};

/** Panels of other windows learn and forget too. */
const OTHERS = 'deskside.learned';

const learning = (now: Open, database: Database): Pick<Pipeline, 'learn' | 'countLearned' | 'forgetLearned'> => {
  const others = new BroadcastChannel(OTHERS);
  others.onmessage = () => void relearn(now, database);
  const changed = async (): Promise<void> => {
    await relearn(now, database);
    others.postMessage(null);
  };
  const learn = async (example: LearnedExample): Promise<void> => {
    const text = redact(example.text).text.slice(0, LONGEST_EXAMPLE).trim();
    if (!isTelling(text)) return;
    await storeExample(database, { ...example, text });
    await changed();
  };
  // One after the other: who asks or erases just after a card was used finds that counted.
  let under: Promise<unknown> = Promise.resolve();
  const queue = <T>(act: () => Promise<T>): Promise<T> => {
    const done = under.then(act, act);
    under = done.catch(() => undefined);
    return done;
  };
  return {
    learn: (example) => queue(() => learn(example)),
    countLearned: () => queue(() => database.examples.count()),
    forgetLearned: () =>
      queue(async () => {
        await forgetExamples(database);
        await changed();
      }),
  };
};

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
