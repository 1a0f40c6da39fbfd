// `npm run train`: trains the reading models on the labelled chats of knowledge/chats and the wording models on the labelled
// drafts of knowledge/drafts, and writes them beside their languages. `npm run train reading`, `npm run train wording`: one of them.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageKit } from '@/lib/assist/library';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import { trainReadingModel } from '@/lib/triage/model/train-reading-model';
import { KNOWLEDGE, openLibrary } from './open-library';
import { readDrafts, wordingHash } from './read-drafts';
import { readJsonl } from './read-jsonl';
import { trainWordingModel } from './train-wording';

const CHATS = join(KNOWLEDGE, 'chats');

/** Traditional chats train the Chinese model too. */
export const readChats = (lang: 'zh' | 'en'): LabelledChat[] =>
  readJsonl(CHATS)
    .map((line) => JSON.parse(line) as LabelledChat)
    .filter((chat) => (chat.lang === 'en') === (lang === 'en'));

/** Of the chats, and of the ways in which customers put each topic: the rules have no part in the models. */
export const trainingHash = (lang: 'zh' | 'en', { pack }: LanguageKit): string => {
  const said = pack.topics.map(({ id, title, says, words, scripts }) => [id, title, says, words, scripts.map((script) => script.says)]);
  return createHash('sha256')
    .update(JSON.stringify([readChats(lang), said]))
    .digest('hex')
    .slice(0, 16);
};

export const trainModel = (lang: 'zh' | 'en', kit: LanguageKit) => trainReadingModel(readChats(lang), kit.pack.topics, trainingHash(lang, kit));

const write = (lang: 'zh' | 'en', file: string, model: object): void => writeFileSync(join(KNOWLEDGE, 'language', lang, file), `${JSON.stringify(model)}\n`);

const trainReading = (lang: 'zh' | 'en', kit: LanguageKit): void => {
  const chats = readChats(lang).length;
  if (chats === 0) return;
  const model = trainModel(lang, kit);
  write(lang, 'model.json', model);
  process.stdout.write(`${lang}: ${chats} chats, ${model.chat.features.length} + ${model.topic.features.length} features\n`);
};

const trainWording = (lang: 'zh' | 'en', kit: LanguageKit): void => {
  const drafts = readDrafts(lang);
  if (drafts.length === 0) return;
  const model = trainWordingModel(drafts, kit, wordingHash(lang));
  write(lang, 'wording-model.json', model);
  process.stdout.write(`${lang}: ${drafts.length} drafts, ${model.features.length} features\n`);
};

const run = (part: string): void => {
  const library = openLibrary([]);
  for (const lang of ['zh', 'en'] as const) {
    if (part !== 'wording') trainReading(lang, library[lang]);
    if (part !== 'reading') trainWording(lang, library[lang]);
  }
};

if (process.argv[1]?.endsWith('train-model.ts')) run(process.argv[2] ?? 'all');
