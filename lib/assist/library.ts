// Assist: packs and language files made ready to work with, once for all chats.
import type { LanguageData } from '@/lib/domain/language-data';
import type { Pack, Playbook } from '@/lib/domain/pack';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { Wording } from '@/lib/policy/check-draft';
import type { Index } from '@/lib/retrieval/build-index';
import { buildAlways, type KeepIndex } from '@/lib/retrieval/keep-index';
import type { OpenReadingModel } from '@/lib/triage/model/read-model';
import { compileEmergencies } from '@/lib/triage/read-emergency';
import { buildTopicReader } from '@/lib/triage/topic-reader';
import type { TriageLibrary } from '@/lib/triage/triage';
import { buildScriptIndex, type ScriptIndex } from './find-scripts';
import { buildLikeness } from './liken-scripts';

/** A language as spoken, with its wording rules. */
export type SpokenLanguage = { readonly data: LanguageData; readonly wording: Wording; readonly model: OpenReadingModel | null };

/** Everything for chats of one language; `pack` joins all packs of it. */
export type LanguageKit = {
  readonly pack: Pack;
  readonly triage: TriageLibrary;
  readonly wording: Wording;
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly scripts: ScriptIndex;
  /** Scripts by what customers ask when they serve. */
  readonly likeness: Index;
};

export type Library = { readonly taxonomy: Taxonomy; readonly zh: LanguageKit; readonly en: LanguageKit };

type Languages = { readonly zh: SpokenLanguage; readonly en: SpokenLanguage };

/** Packs of a later place add to those before; `keep` answers indexes as they were saved. A language without a pack is triaged but has nothing to say. */
export const buildLibrary = (packs: readonly Pack[], languages: Languages, taxonomy: Taxonomy, keep: KeepIndex = buildAlways): Library => {
  const kit = (lang: 'zh' | 'en'): LanguageKit =>
    buildKit(
      joinPacks(
        packs.filter((pack) => (pack.lang === 'en') === (lang === 'en')),
        lang,
      ),
      languages[lang],
      taxonomy,
      (name, rows, ranking) => keep(`${lang}.${name}`, rows, ranking),
    );
  const [zh, en] = [once(() => kit('zh')), once(() => kit('en'))];
  return {
    taxonomy,
    get zh() {
      return zh();
    },
    get en() {
      return en();
    },
  };
};

/** What nobody asked for yet is not built: the first chat waits for its own language only. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
    people: packs.flatMap((pack) => pack.words.people),
    places: packs.flatMap((pack) => pack.words.places),
    synonyms: packs.flatMap((pack) => pack.words.synonyms),
  },
  facts: packs.flatMap((pack) => pack.facts),
  acts: Object.assign({}, ...packs.map((pack) => pack.acts)),
  topics: packs.flatMap((pack) => pack.topics.filter((topic) => topic.status === 'published')),
  playbooks: packs.flatMap((pack) => pack.playbooks.filter((playbook) => playbook.status === 'published')),
  emergencies: packs.flatMap((pack) => pack.emergencies),
  receptions: packs.flatMap((pack) => pack.receptions.filter((reception) => reception.status === 'published')),
  touchpoints: packs.flatMap((pack) => pack.touchpoints),
  segments: packs.flatMap((pack) => pack.segments),
});

const buildKit = (pack: Pack, language: SpokenLanguage, taxonomy: Taxonomy, keep: KeepIndex): LanguageKit => {
  const scripts = once(() => buildScriptIndex(pack, keep));
  return {
    pack,
    triage: {
      data: language.data,
      topics: new Map(pack.topics.map((topic) => [topic.id, topic])),
      entries: new Map(taxonomy.topics.map((entry) => [entry.id, entry])),
      touchpoints: new Map(pack.touchpoints.toReversed().flatMap(({ title, topics }) => topics.map((topic) => [topic, title]))),
      reader: buildTopicReader(pack.topics, keep),
      emergencies: compileEmergencies(pack.emergencies),
      model: language.model,
    },
    wording: language.wording,
    playbooks: new Map(pack.playbooks.map((playbook) => [playbook.id, playbook])),
    get scripts() {
      return scripts();
    },
    likeness: buildLikeness(pack, keep),
  };
};
