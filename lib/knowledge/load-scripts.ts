// Pack files: the scripts of a topic, playbook or emergency, out of its sections.

import type { Fact } from '@/lib/domain/fact';
import type { Lang } from '@/lib/domain/language';
import type { Script } from '@/lib/domain/pack';
import { parseTemplate } from '@/lib/domain/template';
import { checkStatements } from './check-statements';
import { isoDay } from './iso-day';
import { type Section, splitScript, type TextAt } from './parse-markdown';
import { type Problems, readYaml } from './read-yaml';
import { scriptHeader } from './schema';

/** A bubble is one breath: characters of Chinese, or of English. */
const BUBBLE_LIMIT: Readonly<Record<Lang, number>> = { zh: 60, 'zh-Hant': 60, en: 160 };
/** What a filled slot is likely to take. */
const SLOT_LENGTH = 6;

/** The pack's language, and the facts that scripts may state. */
export type ScriptSetting = { readonly lang: Lang; readonly facts: readonly Fact[] };

/** `owner` is the id of the file; scripts that do not hold are left out after their faults were told. */
export const loadScripts = (sections: readonly Section[], owner: string, setting: ScriptSetting, problems: Problems): Script[] =>
  sections.flatMap((section, index) => {
    const script = loadScript(section, `${owner}#${index + 1}`, setting, problems);
    return script ? [script] : [];
  });

const loadScript = (section: Section, id: string, setting: ScriptSetting, problems: Problems): Script | null => {
  const { header, bubbles } = splitScript(section.body);
  const front = readYaml(header, scriptHeader, problems);
  if (bubbles.length === 0) problems.add(section.line, `“${section.title}” has no text`);
  for (const bubble of bubbles) checkBubble(bubble, setting, problems);
  if (!front || bubbles.length === 0) return null;
  return { id, title: section.title, ...front, until: isoDay(front.until), bubbles: bubbles.map((bubble) => bubble.text) };
};

const checkBubble = (bubble: TextAt, { lang, facts }: ScriptSetting, problems: Problems): void => {
  for (const fault of checkStatements(bubble.text, facts)) problems.add(bubble.line, fault);
  if (!parseTemplate(bubble.text)) problems.add(bubble.line, 'a bracket is not closed: {slot} or [[…]]');
  const length = bubble.text.replace(/\{[^{}]+\}/g, 'x'.repeat(SLOT_LENGTH)).replace(/\[\[|\]\]/g, '').length;
  const limit = BUBBLE_LIMIT[lang];
  if (length > limit) problems.add(bubble.line, `a bubble has ${length} characters, more than ${limit}`);
};
