// Pack files, whole: a folder's texts become a Pack; every fault is told with file and line and the rest goes on.
import type * as z from 'zod/mini';
import type { Fact } from '@/lib/domain/fact';
import type { Emergency, Pack, PackProblem, Playbook, Reception, Topic } from '@/lib/domain/pack';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { isoDay } from './iso-day';
import { type Acts, actsFile, NO_ACTS, stepBodyWith } from './load-acts';
import { loadScripts, type ScriptSetting } from './load-scripts';
import { type MarkdownFile, parseMarkdown } from './parse-markdown';
import { type Problems, problemsOf, readYaml } from './read-yaml';
import {
  acknowledgeFile,
  emergencyFront,
  factsFile,
  packFile,
  playbookFront,
  receptionFront,
  segmentsFile,
  topicFront,
  touchpointsFile,
  wordsFile,
} from './schema';

/** Path inside the pack's folder, with `/`, to the file's text. */
export type PackFiles = ReadonlyMap<string, string>;

/** `pack` is null only when `pack.yaml` itself does not hold. */
export const loadPack = (files: PackFiles, taxonomy: Taxonomy): { pack: Pack | null; problems: readonly PackProblem[] } => {
  const problems: PackProblem[] = [];
  const head = readWhole(files, 'pack.yaml', packFile, problems);
  if (!files.has('pack.yaml')) problems.push({ file: 'pack.yaml', line: 1, message: 'the file is missing' });
  if (!head) return { pack: null, problems };
  const load = <T>(folder: string, read: (file: MarkdownFile, id: string, problems: Problems) => T | null): T[] => loadFolder(files, folder, read, problems);
  const facts = readFacts(files, problems);
  const acts = files.has('acts.yaml') ? readWhole(files, 'acts.yaml', actsFile, problems) : NO_ACTS;
  const setting: ScriptSetting = { lang: head.lang, facts };
  const pack: Pack = {
    ...head,
    facts,
    acts: Object.fromEntries(acts ?? NO_ACTS),
    acknowledgements: readWhole(files, 'acknowledge.yaml', acknowledgeFile, problems) ?? [],
    words: readWhole(files, 'words.yaml', wordsFile, problems) ?? { things: [], people: [], places: [], synonyms: [] },
    topics: load('topics', (file, id, at) => readTopic(file, id, at, setting, taxonomy)),
    playbooks: load('playbooks', (file, id, at) => readPlaybook(file, id, at, setting, taxonomy, acts)),
    emergencies: load('emergencies', (file, id, at) => readEmergency(file, id, at, setting)),
    receptions: load('receptions', (file, id, at) => readReception(file, id, at, setting)),
    touchpoints: readWhole(files, 'touchpoints.yaml', touchpointsFile, problems) ?? [],
    segments: readWhole(files, 'segments.yaml', segmentsFile, problems) ?? [],
  };
  return { pack, problems };
};

/** Null when the pack has no such file, or when it does not hold. */
const readWhole = <T>(files: PackFiles, path: string, schema: z.ZodMiniType<T>, problems: PackProblem[]): T | null => {
  const text = files.get(path);
  return text === undefined ? null : readYaml({ text, line: 1 }, schema, problemsOf(path, problems));
};

const readFacts = (files: PackFiles, problems: PackProblem[]): Fact[] =>
  (readWhole(files, 'facts.yaml', factsFile, problems) ?? []).map((fact) => ({ ...fact, checked: isoDay(fact.checked) }));

const loadFolder = <T>(
  files: PackFiles,
  folder: string,
  read: (file: MarkdownFile, id: string, problems: Problems) => T | null,
  problems: PackProblem[],
): T[] =>
  [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md'))
    .sort()
    .flatMap((path) => {
      const id = path.slice(folder.length + 1, -'.md'.length);
      const entry = read(parseMarkdown(files.get(path) ?? ''), id, problemsOf(path, problems));
      return entry ? [entry] : [];
    });

const isScripts = (chapter: string): boolean => chapter === '话术' || chapter === 'Scripts';
const isSteps = (chapter: string): boolean => chapter === '步骤' || chapter === 'Steps';

/** Front matter with days as text, checked to belong to this file. */
const readFront = <T extends { id: string; reviewed: string | Date; validUntil: string | Date }>(
  file: MarkdownFile,
  id: string,
  schema: z.ZodMiniType<T>,
  problems: Problems,
): (Omit<T, 'reviewed' | 'validUntil'> & { reviewed: string; validUntil: string }) | null => {
  const front = readYaml(file.front, schema, problems);
  if (!front) return null;
  if (front.id !== id) problems.add(2, `id “${front.id}” is not the file's name`);
  return { ...front, reviewed: isoDay(front.reviewed), validUntil: isoDay(front.validUntil) };
};

const scriptsOf = (file: MarkdownFile, id: string, problems: Problems, setting: ScriptSetting) =>
  loadScripts(
    file.sections.filter((section) => isScripts(section.chapter)),
    id,
    setting,
    problems,
  );

const readTopic = (file: MarkdownFile, id: string, problems: Problems, setting: ScriptSetting, taxonomy: Taxonomy): Topic | null => {
  const known = taxonomy.topics.find((topic) => topic.id === id);
  if (!known) problems.add(2, `“${id}” is no topic of taxonomy.yaml`);
  const front = readFront(file, id, topicFront, problems);
  for (const fact of front?.facts ?? []) if (!setting.facts.some((entry) => entry.id === fact)) problems.add(2, `“${fact}” is no fact of facts.yaml`);
  const scripts = scriptsOf(file, id, problems, { ...setting, facts: setting.facts.filter((fact) => front?.facts.includes(fact.id)) });
  return front && known ? { ...front, stage: known.stage, sensitivity: known.sensitivity, scripts } : null;
};

const readPlaybook = (file: MarkdownFile, id: string, problems: Problems, setting: ScriptSetting, taxonomy: Taxonomy, acts: Acts | null): Playbook | null => {
  const known = taxonomy.situations.some((situation) => situation.id === id);
  if (!known) problems.add(2, `“${id}” is no situation of taxonomy.yaml`);
  const front = readFront(file, id, playbookFront, problems);
  const step = stepBodyWith(acts);
  const steps = file.sections
    .filter((section) => isSteps(section.chapter))
    .flatMap((section) => {
      const body = readYaml(section.body, step, problems);
      return body ? [{ title: section.title, ...body }] : [];
    });
  const scripts = scriptsOf(file, id, problems, setting);
  return front && known ? { ...front, steps, scripts } : null;
};

const readEmergency = (file: MarkdownFile, id: string, problems: Problems, setting: ScriptSetting): Emergency | null => {
  const front = readFront(file, id, emergencyFront, problems);
  const scripts = scriptsOf(file, id, problems, setting);
  return front ? { ...front, scripts } : null;
};

const readReception = (file: MarkdownFile, id: string, problems: Problems, setting: ScriptSetting): Reception | null => {
  const front = readFront(file, id, receptionFront, problems);
  const scripts = scriptsOf(file, id, problems, setting);
  return front ? { ...front, scripts } : null;
};
