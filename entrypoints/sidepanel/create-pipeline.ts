// The pipeline, put together: stored packs and languages become a library, and its answers go to the panel.
import { findScripts } from '@/lib/assist/find-scripts';
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
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { forgetOldChats, recallChat, rememberChat } from '@/lib/storage/chat-store';
import type { Database } from '@/lib/storage/database';
import { recordOutcome } from '@/lib/storage/outcome-store';
import { DamagedPackError, openPacks, restoreBuiltIn } from '@/lib/storage/pack-store';
import { detectLang } from '@/lib/triage/detect-lang';
import { openReadingModel } from '@/lib/triage/model/read-model';

export type BuiltIn = { readonly stamp: string; readonly knowledge: CompiledKnowledge };

/** `loadBuiltIn` is called once, when the pipeline opens. */
export const createPipeline = (database: Database, loadBuiltIn: () => Promise<BuiltIn>): Pipeline => {
  let library: Library | null = null;
  const open = async (): Promise<PackState> => {
    const { stamp, knowledge } = await loadBuiltIn();
    try {
      const packs = await openPacks(database, knowledge.packs, stamp);
      library = buildLibrary(packs, spokenLanguages(knowledge.languages), knowledge.taxonomy);
      return { kind: 'ready' };
    } catch (error) {
      if (error instanceof DamagedPackError) return { kind: 'damaged', message: error.packId };
      throw error;
    }
  };
  const ready = (): Library => {
    if (!library) throw new Error('the library is not open');
    return library;
  };
  return {
    open: async () => {
      const pack = await open();
      const { knowledge } = await loadBuiltIn();
      await forgetOldChats(database, Date.now());
      return { pack, taxonomy: knowledge.taxonomy };
    },
    restorePack: async () => {
      const { stamp, knowledge } = await loadBuiltIn();
      await restoreBuiltIn(database, knowledge.packs, stamp);
      return open();
    },
    suggest: async ({ conversation, slots, now, ui }) =>
      inCustomersScript(suggest(conversation, ready(), { ...DEFAULT_SUGGEST, slots, now, ui }), conversation),
    search: async (query) => [...findScripts(ready().zh.scripts, query), ...findScripts(ready().en.scripts, query)],
    check: async ({ draft, conversation, ui }) => {
      const asked = customerTurns(turnsOf(conversation)).map((turn) => turn.text);
      const kit = detectLang(asked.toReversed(), 'zh') === 'en' ? ready().en : ready().zh;
      return checkDraft(draft, { customer: asked.at(-1) ?? '', advice: ui, channel: conversation.channel }, kit.wording, { normalize, tokenize });
    },
    recall: (key) => recallChat(database, key),
    remember: (memory) => rememberChat(database, memory),
    record: (outcome) => recordOutcome(database, outcome),
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
