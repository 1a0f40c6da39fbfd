// Assist: what was learned on this device brings the script to the next customer who puts it that way.
import { expect, it } from 'vitest';
import { findScripts } from '@/lib/assist/find-scripts';
import { isTelling, learnExamples } from '@/lib/assist/learn-examples';
import { DEFAULT_SUGGEST, suggest } from '@/lib/assist/suggest';
import { chat } from '@/test/fixtures/chat';
import { smallLibrary } from '@/test/fixtures/small-pack';

const library = smallLibrary();
const script = library.zh.pack.topics.find(({ id }) => id === 'repair.leak')?.scripts[0]?.id ?? '';
const odd = '我家变成水帘洞咯';
const learned = learnExamples(library, [{ script, lang: 'zh', text: odd, at: 1 }]);

it('finds the topic and the script by a wording that no pack holds', () => {
  const asked = chat([`c: ${odd}呀`]);
  expect(suggest(asked, library, DEFAULT_SUGGEST).replies).toEqual([]);
  const { triage, replies } = suggest(asked, learned, DEFAULT_SUGGEST);
  expect(triage.topics[0]?.id).toBe('repair.leak');
  expect(replies.map(({ id }) => id)).toContain(script);
});

it('brings the script up in a search by hand', () => {
  const later = learnExamples(learned, [{ script: 'repair.leak#3', lang: 'zh', text: '屋里跟下雨似的', at: 2 }]);
  expect(findScripts(learned.zh.scripts, '屋里跟下雨似的')[0]?.id).not.toBe('repair.leak#3');
  expect(findScripts(later.zh.scripts, '屋里跟下雨似的')[0]?.id).toBe('repair.leak#3');
});

it('leaves the library it came from as it was, and knows nothing of scripts that are gone', () => {
  const before = findScripts(library.zh.scripts, odd);
  const gone = learnExamples(library, [{ script: 'repair.leak#99', lang: 'zh', text: odd, at: 1 }]);
  expect(findScripts(gone.zh.scripts, odd)).toEqual(before);
});

it('what is said of anything teaches nothing', () => {
  for (const text of ['？', '好的', '嗯嗯', '那怎么办呢', 'ok thanks', '[图片]']) expect(isTelling(text)).toBe(false);
  for (const text of [odd, '厨房吊顶滴水', 'the gym shower drips all night']) expect(isTelling(text)).toBe(true);
});
