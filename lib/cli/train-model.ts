// `npm run train`: trains the reading models on the labelled chats of knowledge/chats and writes them beside their languages.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageKit } from '@/lib/assist/library';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import { readFolder } from '@/lib/knowledge/read-folder';
import { trainReadingModel } from '@/lib/triage/model/train-reading-model';
import { KNOWLEDGE, openLibrary } from './open-library';

const CHATS = join(KNOWLEDGE, 'chats');

/** Traditional chats train the Chinese model too. */
export const readChats = (lang: 'zh' | 'en'): LabelledChat[] =>
  readdirSync(CHATS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(CHATS, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledChat)
    .filter((chat) => (chat.lang === 'en') === (lang === 'en'));

/** Of the chats, the rules that give hints, and the ways in which customers put each topic. */
export const trainingHash = (lang: 'zh' | 'en', kit: LanguageKit): string => {
  const said = kit.pack.topics.map(({ id, title, says, words }) => [id, title, says, words]);
  const hash = createHash('sha256').update(JSON.stringify([readChats(lang), said]));
  for (const [path, text] of readFolder(join(KNOWLEDGE, 'language', lang))) if (!path.startsWith('wording')) hash.update(text);
  return hash.digest('hex').slice(0, 16);
};

export const trainModel = (lang: 'zh' | 'en', kit: LanguageKit) => trainReadingModel(readChats(lang), { ...kit.triage, model: null }, trainingHash(lang, kit));

const run = (): void => {
  const library = openLibrary([]);
  for (const lang of ['zh', 'en'] as const) {
    const chats = readChats(lang).length;
    if (chats === 0) continue;
    const model = trainModel(lang, library[lang]);
    writeFileSync(join(KNOWLEDGE, 'language', lang, 'model.json'), `${JSON.stringify(model)}\n`);
    process.stdout.write(`${lang}: ${chats} chats, ${model.chat.features.length} + ${model.topic.features.length} features\n`);
  }
};

if (process.argv[1]?.endsWith('train-model.ts')) run();
