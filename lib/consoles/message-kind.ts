// Consoles in the page: what is not text, told in words that triage and people can read.
import type { MessageKind } from '@/lib/domain/conversation';

type OtherKind = Exclude<MessageKind, 'text'>;

const WORDS: Readonly<Record<OtherKind, string>> = {
  image: '[图片]',
  voice: '[语音]',
  video: '[视频]',
  file: '[文件]',
  card: '[卡片]',
  sticker: '[表情]',
  recall: '[已撤回]',
};

const NAMES: readonly (readonly [OtherKind, RegExp])[] = [
  ['image', /^[[［【](?:图片|照片|截图|image|photo|picture)[\]］】]/i],
  ['voice', /^[[［【](?:语音|voice|audio)[\]］】]/i],
  ['video', /^[[［【](?:视频|video)[\]］】]/i],
  ['file', /^[[［【](?:文件|附件|file|attachment)[\]］】]/i],
  ['card', /^[[［【](?:卡片|链接|小程序|订单|位置|名片|card|link|location)[\]］】]/i],
  ['sticker', /^[[［【](?:表情|动画表情|贴纸|sticker)[\]］】]$/i],
  ['recall', /^[[［【]?(?:已撤回|(?:.{1,24})?撤回了一条消息|(?:.{1,40} )?(?:recalled|deleted) a message)[\]］】]?$/i],
];

/** Text of a message of the given kind: the kind's word, then what else it says, such as a file's name. A recalled one says no more. */
export const wordsOf = (kind: MessageKind, said: string): string => {
  if (kind === 'text') return said;
  const word = WORDS[kind];
  if (kind === 'recall' || said === '' || said === word) return word;
  return said.startsWith(word) ? said : `${word} ${said}`;
};

/** Kind of a message that is known by its words only, as in copied text. */
export const kindOfWords = (text: string): MessageKind => {
  const head = text.slice(0, 80);
  return NAMES.find(([, pattern]) => pattern.test(head))?.[0] ?? 'text';
};
