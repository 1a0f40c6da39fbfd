// Assist: search by hand over every script and step of a library.
import type { Lang } from '@/lib/domain/language';
import type { Pack, Script } from '@/lib/domain/pack';
import type { SearchHit } from '@/lib/domain/panel';
import { parseTemplate, type TemplatePiece } from '@/lib/domain/template';
import type { Index, Row } from '@/lib/retrieval/build-index';
import { expandQuery } from '@/lib/retrieval/expand-query';
import { judgeHit } from '@/lib/retrieval/judge-hit';
import { buildAlways, type KeepIndex } from '@/lib/retrieval/keep-index';
import { maskRows } from '@/lib/retrieval/mask-rows';
import { normalize } from '@/lib/retrieval/normalize';
import { PASSAGES } from '@/lib/retrieval/rankings';
import { nearestRows, type SearchOptions, search, type WeightedText } from '@/lib/retrieval/search';
import type { Vocabulary } from '@/lib/retrieval/vocabulary';
import { isInScope, type Scope } from './in-scope';
import { wordsOfPack } from './script-words';

export type ScriptIndex = {
  readonly index: Index;
  readonly hits: ReadonlyMap<string, SearchHit>;
  /** Scripts that hold only for some projects, on some consoles, or until a day; others are absent. */
  readonly bound: ReadonlyMap<string, Bound>;
  /** Made when it is first read. */
  readonly vocabulary: Vocabulary;
};

type Bound = Pick<Script, 'projects' | 'channels' | 'until'>;

/** Hits told of one library at most. */
const MOST = 30;
/** Characters of a query that are marked where they are found. */
const MOST_CHARACTERS = 300;
/** Rows among which the next entry is looked for. */
const CLOSE = 20;
/** Words of a query by which its language is told. */
const MOST_WORDS = 12;

export const buildScriptIndex = (pack: Pack, keep: KeepIndex = buildAlways): ScriptIndex => {
  const labels = new Map(pack.slots.map((slot) => [slot.name, slot.label]));
  const hits = new Map<string, SearchHit>();
  const rows: Row[] = [];
  const add = (hit: SearchHit, ...more: readonly string[]): void => {
    hits.set(hit.id, hit);
    rows.push({ entry: hit.id, title: `${hit.of} ${hit.title}`, text: hit.bubbles.join('\n') }, ...more.map((text) => ({ entry: hit.id, text })));
  };
  for (const topic of pack.topics) for (const script of topic.scripts) add(scriptHit(script, topic.title, pack.lang, labels), ...script.says);
  for (const emergency of pack.emergencies) for (const script of emergency.scripts) add(scriptHit(script, emergency.title, pack.lang, labels));
  for (const { title, says, scripts } of pack.receptions) for (const script of scripts) add(scriptHit(script, title, pack.lang, labels), ...says);
  for (const playbook of pack.playbooks) {
    for (const script of playbook.scripts) add(scriptHit(script, playbook.title, pack.lang, labels));
    for (const [at, step] of playbook.steps.entries()) {
      add({
        id: `${playbook.id}/${at + 1}`,
        title: step.title,
        of: playbook.title,
        kind: 'step',
        bubbles: [step.say],
        lang: pack.lang,
        sure: false,
        matched: [],
      });
    }
  }
  let vocabulary: Vocabulary | undefined;
  return {
    bound: boundScripts(pack),
    index: keep('scripts', () => rows, PASSAGES),
    hits,
    get vocabulary() {
      vocabulary ??= wordsOfPack(
        pack,
        rows.map(({ title = '', text }) => `${title}\n${text}`),
      );
      return vocabulary;
    },
  };
};

/** A script ends with its file at the latest. */
const boundScripts = ({ topics, playbooks, receptions, emergencies }: Pack): Map<string, Bound> =>
  new Map(
    [...topics, ...playbooks, ...receptions, ...emergencies].flatMap(({ scripts, validUntil }) =>
      scripts
        .map(({ id, projects, channels, until }): [string, Bound] => [id, { projects, channels, until: [until, validUntil].filter(Boolean).sort()[0] ?? '' }])
        .filter(([, { projects, channels, until }]) => projects.length > 0 || channels.length > 0 || until !== ''),
    ),
  );

const scriptHit = (script: Script, of: string, lang: Lang, labels: ReadonlyMap<string, string>): SearchHit => ({
  id: script.id,
  title: script.title,
  of: [of, ...script.projects].join(' · '),
  kind: 'script',
  bubbles: script.bubbles.map((bubble) => showTemplate(bubble, labels)),
  lang,
  sure: false,
  matched: [],
});

/** A template as a person reads it: slots as 〔label〕, brackets gone. */
const showTemplate = (template: string, labels: ReadonlyMap<string, string>): string => {
  const show = (pieces: readonly TemplatePiece[]): string =>
    pieces
      .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'slot' ? `〔${labels.get(piece.name) ?? piece.name}〕` : show(piece.pieces)))
      .join('');
  return show(parseTemplate(template) ?? [{ kind: 'text', text: template }]);
};

/**
 * Best first. An empty query finds nothing. What was typed is searched together with what it may have meant: pinyin, homophones, slips of
 * the finger, synonyms; `matched` holds the words of both that stand in the hit. `scope` of the chat that is open; null: none is.
 */
export const findScripts = (scripts: ScriptIndex, query: string, scope: Scope | null = null): SearchHit[] => {
  if (query.trim() === '') return [];
  const meant = expandQuery(query, scripts.vocabulary);
  const words = [...new Set([...queryWords(query), ...meant.map(({ text }) => text)])];
  const asked = [{ text: query, weight: 1 }, ...meant];
  const options = scope && scripts.bound.size > 0 ? { masks: maskRows(scripts.index, (id) => isFree(scripts.bound.get(id), scope)) } : {};
  const sure = isPlain(scripts.index, asked, options);
  return search(scripts.index, asked, MOST, options).flatMap(({ id }, at) => {
    const hit = scripts.hits.get(id);
    if (!hit) return [];
    const text = normalize([hit.title, ...hit.bubbles].join('\n'));
    return [{ ...hit, sure: sure && at === 0, matched: words.filter((word) => text.includes(word)) }];
  });
};

const isFree = (bound: Bound | undefined, scope: Scope): boolean => bound === undefined || isInScope(bound, null, scope);

/** The best hit holds nearly all of what was asked, and stands alone. */
const isPlain = (index: Index, asked: readonly WeightedText[], options: SearchOptions): boolean => {
  const [best, ...others] = nearestRows(index, asked, CLOSE, options);
  return (
    best !== undefined &&
    judgeHit(
      best,
      others.find(({ id }) => id !== best.id),
    ) === 'strong'
  );
};

/** A library and what may be found of it in the chat that is open; null: no chat is. */
export type ScopedScripts = { readonly scripts: ScriptIndex; readonly scope: Scope | null };

/** Of several libraries: in their order, but for a query in letters first the one that knows most of its words as they were typed: bin is no pinyin. */
export const findInAll = (libraries: readonly ScopedScripts[], query: string): SearchHit[] =>
  libraries
    .map((library) => ({ ...library, known: /\p{Script=Han}/u.test(query) ? 0 : countKnown(library.scripts, query) }))
    .sort((a, b) => b.known - a.known)
    .flatMap(({ scripts, scope }) => findScripts(scripts, query, scope))
    .map((hit, at) => (at === 0 ? hit : { ...hit, sure: false }));

const countKnown = ({ index }: ScriptIndex, query: string): number =>
  queryWords(query)
    .slice(0, MOST_WORDS)
    .filter((text) => search(index, [{ text, weight: 1 }], 1).length > 0).length;

/** Runs of the query that can be shown as found: whole words, and pairs of Chinese characters. */
const queryWords = (query: string): string[] => {
  const runs = normalize(query.slice(0, MOST_CHARACTERS)).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => (/\p{Script=Han}/u.test(run) && run.length > 2 ? [run, ...pairs(run)] : [run])))];
};

const pairs = (run: string): string[] => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
