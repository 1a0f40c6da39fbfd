// What is not text is told in words.
import { expect, it } from 'vitest';
import { kindOfWords, wordsOf } from '@/lib/consoles/message-kind';

it('names the kind, then what else is said', () => {
  expect(wordsOf('image', '')).toBe('[图片]');
  expect(wordsOf('file', '报价单.pdf')).toBe('[文件] 报价单.pdf');
  expect(wordsOf('voice', '[语音] 12″')).toBe('[语音] 12″');
  expect(wordsOf('recall', '不该说的话')).toBe('[已撤回]');
  expect(wordsOf('text', '漏水')).toBe('漏水');
});

it.each([
  ['[图片]', 'image'],
  ['[Photo]', 'image'],
  ['【语音】18秒', 'voice'],
  ['[文件] 报价单.pdf', 'file'],
  ['对方撤回了一条消息', 'recall'],
  ['图片我发过了', 'text'],
  ['[气死我了]', 'text'],
])('%s is of kind %s', (words, kind) => {
  expect(kindOfWords(words)).toBe(kind);
});
