// Assist: packs and language files made ready to work with, once for all chats.
import type { LanguageData } from '@/lib/domain/language-data';
import type { Pack, Playbook } from '@/lib/domain/pack';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { WordingRule } from '@/lib/domain/wording';
import type { OpenReadingModel } from '@/lib/triage/model/read-model';
import { compileEmergencies } from '@/lib/triage/read-emergency';
import { buildTopicReader } from '@/lib/triage/topic-reader';
import type { TriageLibrary } from '@/lib/triage/triage';
import { buildScriptIndex, type ScriptIndex } from './find-scripts';

/** A language as spoken, with its wording rules. */
export type SpokenLanguage = { readonly data: LanguageData; readonly wording: readonly WordingRule[]; readonly model: OpenReadingModel | null };

/** Everything for chats of one language; `pack` joins all packs of it. */
export type LanguageKit = {
  readonly pack: Pack;
  readonly triage: TriageLibrary;
  readonly wording: readonly WordingRule[];
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly scripts: ScriptIndex;
};

export type Library = { readonly taxonomy: Taxonomy; readonly zh: LanguageKit; readonly en: LanguageKit };

type Languages = { readonly zh: SpokenLanguage; readonly en: SpokenLanguage };

/** Packs of a later place add to those before. A language without a pack is triaged but has nothing to say. */
export const buildLibrary = (packs: readonly Pack[], languages: Languages, taxonomy: Taxonomy): Library => {
  const kit = (lang: 'zh' | 'en'): LanguageKit =>
    buildKit(
      joinPacks(
        packs.filter((pack) => (pack.lang === 'en') === (lang === 'en')),
        lang,
      ),
      languages[lang],
      taxonomy,
    );
  return { taxonomy, zh: kit('zh'), en: kit('en') };
};

const joinPacks = (packs: readonly Pack[], lang: 'zh' | 'en'): Pack => ({
  id: packs.map((pack) => pack.id).join('+'),
  title: packs.map((pack) => pack.title).join(' + '),
  version: packs.map((pack) => pack.version).join('+'),
  lang,
  slots: packs.flatMap((pack) => pack.slots),
  acknowledgements: packs.flatMap((pack) => pack.acknowledgements),
  words: {
    things: packs.flatMap((pack) => pack.words.things),
    places: packs.flatMap((pack) => pack.words.places),
    synonyms: packs.flatMap((pack) => pack.words.synonyms),
  },
  topics: packs.flatMap((pack) => pack.topics.filter((topic) => topic.status === 'published')),
  playbooks: packs.flatMap((pack) => pack.playbooks.filter((playbook) => playbook.status === 'published')),
  emergencies: packs.flatMap((pack) => pack.emergencies),
});

const buildKit = (pack: Pack, language: SpokenLanguage, taxonomy: Taxonomy): LanguageKit => ({
  pack,
  triage: {
    data: language.data,
    topics: new Map(pack.topics.map((topic) => [topic.id, topic])),
    entries: new Map(taxonomy.topics.map((entry) => [entry.id, entry])),
    reader: buildTopicReader(pack.topics),
    emergencies: compileEmergencies(pack.emergencies),
    model: language.model,
  },
  wording: language.wording,
  playbooks: new Map(pack.playbooks.map((playbook) => [playbook.id, playbook])),
  scripts: buildScriptIndex(pack),
});
