// The reading model: learns, repeats itself, and matches its chats.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import { trainingHash } from '@/lib/cli/train-model';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import type { ReadingModel } from '@/lib/domain/reading-model';
import { turnsOf } from '@/lib/domain/turns';
import { chatFeatures } from '@/lib/triage/model/chat-features';
import { openModel, readTask, weighWords } from '@/lib/triage/model/read-model';
import { trainReadingModel } from '@/lib/triage/model/train-reading-model';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';

const label = (text: string, emotion: 0 | 3): LabelledChat => ({
  lang: 'zh',
  messages: [{ from: 'customer', text }],
  gold: { topics: ['repair.leak'], emotion, flags: [], escalation: 'none', situations: [emotion === 3 ? 'pb.anger' : 'pb.inquiry'], style: 'unknown' },
});
const CHATS = [
  label('咕噜咕噜好的呀', 0),
  label('咕噜咕噜谢谢呀', 0),
  label('咕噜咕噜辛苦呀', 0),
  label('咕噜咕噜再见呀', 0),
  label('咕噜咕噜麻烦呀', 0),
  label('哗啦哗啦搞什么', 3),
  label('哗啦哗啦又怎样', 3),
  label('哗啦哗啦像话吗', 3),
  label('哗啦哗啦算什么', 3),
  label('哗啦哗啦凭什么', 3),
];
const train = () => trainReadingModel(CHATS, smallLibrary().zh.pack.topics, 'test');

describe('the reading model', () => {
  it('learns from labelled chats what no rule says', () => {
    const model = openModel(train().chat);
    const read = (text: string) => readTask(model, 'emotion', chatFeatures(turnsOf(chat([`c: ${text}`]))));
    expect(read('哗啦哗啦').get('3')).toBeGreaterThan(0.5);
    expect(read('咕噜咕噜').get('0')).toBeGreaterThan(0.5);
    expect(weighWords(model, 'emotion', '3', ['哗啦'])).toBeGreaterThan(0);
  });

  it('comes out the same from the same chats', () => {
    expect(train()).toEqual(train());
  });

  it.each(['zh', 'en'] as const)('of %s on disk was trained on the chats and topics on disk (else: npm run train)', (lang) => {
    const stored = JSON.parse(readFileSync(join(import.meta.dirname, `../../knowledge/language/${lang}/model.json`), 'utf8')) as ReadingModel;
    expect(stored.trainedOn).toBe(trainingHash(lang, openLibrary([])[lang]));
  });
});
