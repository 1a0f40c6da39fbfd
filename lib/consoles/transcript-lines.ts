// Consoles in the page: one line of a copied chat: does a message begin here, and whose?
import { stripInvisible } from './plain-text';

export type Line =
  /** `客户：…`, `[10:20] 张三: …`; `words` may be empty, then they follow. `stamp` is the time as written. */
  | { readonly kind: 'colon'; readonly name: string; readonly stamp: string; readonly words: string }
  /** `客服 10:20`, `2026-01-02 10:20:33 张三(12345)`: what is said follows. */
  | { readonly kind: 'stamp'; readonly name: string; readonly stamp: string }
  /** A time alone: of what follows. */
  | { readonly kind: 'time'; readonly stamp: string }
  | { readonly kind: 'notice'; readonly words: string }
  | { readonly kind: 'words'; readonly words: string };

// Longest beginning of a line that is looked at: keeps every pattern quick.
const HEAD = 120;

const HALF = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)';
const CLOCK = `${HALF}?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[AaPp][Mm])?`;
const DAY = '(?:(?:\\d{4}\\s?[-/.年]\\s?)?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?(?:/\\d{4})?|今天|昨天|前天|(?:星期|周)[日天一二三四五六]|[Yy]esterday|[Tt]oday)';
const STAMP = `(?:${DAY},?\\s{0,3})?(?:${HALF}\\s?)?${CLOCK}`;
const NAME = '[^\\s:：\\[\\]（）()][^:：\\[\\]\\t]{0,23}';

const TIME_ONLY = new RegExp(`^[-—=\\[(（\\s]{0,6}(${STAMP})[-—=\\])）\\s]{0,6}$`);
const NAME_THEN_STAMP = new RegExp(`^(${NAME}?)(?:\\s?[(（<]\\s?[\\w.@-]{3,40}\\s?[)）>])?[\\s,，]{1,4}[\\[(（]?(${STAMP})[\\])）]?\\s?[:：]?$`);
const STAMP_THEN_NAME = new RegExp(`^[\\[(（]?(${STAMP})[\\])）]?[\\s,，-]{1,4}(${NAME}?)(?:\\s?[(（<]\\s?[\\w.@-]{3,40}\\s?[)）>])?$`);
const COLON = new RegExp(
  `^(?:[\\[(（]?(${STAMP})[\\])）]?[\\s,，-]{1,4})?[【\\[]?(${NAME}?)[】\\]]?(?:\\s{0,2}[\\[(（]?(${STAMP})[\\])）]?)?\\s?[:：]\\s{0,4}(?!//)`,
);
const NOTICE = /^(?:[-—=*]{2,10}.{1,60}[-—=*]{2,10}|\[系统(?:消息|提示)?\].{1,90}|.{0,30}(?:撤回了一条消息|(?:进入|结束|关闭|转接)了?(?:会话|对话|聊天)))$/;
const SENTENCE = /[。，！？；,!?;]/;

const colonLine = (line: string): Line | null => {
  const match = COLON.exec(line.slice(0, HEAD));
  const name = (match?.[2] ?? '').trim();
  if (match === null || name === '' || SENTENCE.test(name) || /^\d+$/.test(name)) return null;
  return { kind: 'colon', name, stamp: match[1] ?? match[3] ?? '', words: line.slice(match[0].length) };
};

const stampLine = (head: string): Line | null => {
  const before = NAME_THEN_STAMP.exec(head);
  if (before !== null && !SENTENCE.test(before[1] ?? '')) return { kind: 'stamp', name: (before[1] ?? '').trim(), stamp: before[2] ?? '' };
  const after = STAMP_THEN_NAME.exec(head);
  if (after !== null && !SENTENCE.test(after[2] ?? '')) return { kind: 'stamp', name: (after[2] ?? '').trim(), stamp: after[1] ?? '' };
  return null;
};

/** What one line is, by its look alone; whether an unknown name really is a speaker is for the whole text to say. */
export const readLine = (raw: string): Line => {
  const line = stripInvisible(raw)
    .replace(/[\u00A0\u3000]/g, ' ')
    .trim();
  if (line.length <= HEAD) {
    const time = TIME_ONLY.exec(line)?.[1];
    if (time !== undefined) return { kind: 'time', stamp: time };
    if (NOTICE.test(line)) return { kind: 'notice', words: line.replace(/^(?:\[系统(?:消息|提示)?\]|[-—=*]+)\s*|\s*[-—=*]+$/g, '') };
    const stamped = stampLine(line);
    if (stamped !== null) return stamped;
  }
  return colonLine(line) ?? { kind: 'words', words: line };
};
