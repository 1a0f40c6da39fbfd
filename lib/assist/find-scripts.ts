// Assist: search by hand over every script and step of a library.
import type { Lang } from '@/lib/domain/language';
import type { Pack, Script } from '@/lib/domain/pack';
import type { SearchHit } from '@/lib/domain/panel';
import { parseTemplate, type TemplatePiece } from '@/lib/domain/template';
import { buildIndex, type Index } from '@/lib/retrieval/build-index';
import { normalize } from '@/lib/retrieval/normalize';
import { search } from '@/lib/retrieval/search';

export type ScriptIndex = { readonly index: Index; readonly hits: ReadonlyMap<string, SearchHit> };

/** Hits told at most. */
const MOST = 30;

export const buildScriptIndex = (pack: Pack): ScriptIndex => {
  const labels = new Map(pack.slots.map((slot) => [slot.name, slot.label]));
  const hits = new Map<string, SearchHit>();
  const rows: { entry: string; text: string }[] = [];
  const add = (hit: SearchHit, ...more: readonly string[]): void => {
    hits.set(hit.id, hit);
    rows.push({ entry: hit.id, text: [hit.of, hit.title, ...hit.bubbles].join('\n') }, ...more.map((text) => ({ entry: hit.id, text })));
  };
  for (const topic of pack.topics) for (const script of topic.scripts) add(scriptHit(script, topic.title, pack.lang, labels), topic.words.join(' '));
  for (const emergency of pack.emergencies) for (const script of emergency.scripts) add(scriptHit(script, emergency.title, pack.lang, labels));
  for (const { title, says, scripts } of pack.receptions) for (const script of scripts) add(scriptHit(script, title, pack.lang, labels), ...says);
  for (const playbook of pack.playbooks) {
    for (const script of playbook.scripts) add(scriptHit(script, playbook.title, pack.lang, labels));
    for (const [at, step] of playbook.steps.entries()) {
      add({ id: `${playbook.id}/${at + 1}`, title: step.title, of: playbook.title, kind: 'step', bubbles: [step.say], lang: pack.lang, matched: [] });
    }
  }
  return { index: buildIndex(rows), hits };
};

const scriptHit = (script: Script, of: string, lang: Lang, labels: ReadonlyMap<string, string>): SearchHit => ({
  id: script.id,
  title: script.title,
  of,
  kind: 'script',
  bubbles: script.bubbles.map((bubble) => showTemplate(bubble, labels)),
  lang,
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

/** Best first. An empty query finds nothing. */
export const findScripts = ({ index, hits }: ScriptIndex, query: string): SearchHit[] => {
  const words = queryWords(query);
  return search(index, [{ text: query, weight: 1 }], MOST).flatMap(({ id }) => {
    const hit = hits.get(id);
    if (!hit) return [];
    const text = normalize([hit.title, ...hit.bubbles].join('\n'));
    return [{ ...hit, matched: words.filter((word) => text.includes(word)) }];
  });
};

/** Runs of the query that can be shown as found: whole words, and pairs of Chinese characters. */
const queryWords = (query: string): string[] => {
  const runs = normalize(query).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => (/\p{Script=Han}/u.test(run) && run.length > 2 ? [run, ...pairs(run)] : [run])))];
};

const pairs = (run: string): string[] => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
