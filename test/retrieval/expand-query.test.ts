// What was typed is understood: pinyin by hand, wrong characters of the same sound, slips of the finger, other words for a thing.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/retrieval/edit-distance';
import { expandQuery } from '@/lib/retrieval/expand-query';
import { nearSound } from '@/lib/retrieval/near-sound';
import { readingsOf } from '@/lib/retrieval/pinyin';
import { buildVocabulary } from '@/lib/retrieval/vocabulary';

const WORDS = ['阳台', '热水器', '绿化', '银行', '快递柜', '消防通道', '暖气', '充电桩', '牛奶', '晾衣架', '分户', '门铃', '钱包', '电表'];
const TEXTS = [
  '热水器打不着火，先看电源。',
  '热水器的保修看说明书。',
  '阳台的地漏堵了，充电桩在维修。',
  'The elevator stopped between two floors.',
  'Please collect the parcel at the counter, or the receptionist keeps it.',
  'APP 里也能看到，wifi 密码在前台。',
];
const vocabulary = buildVocabulary({
  words: WORDS.map((text) => ({ text, weight: 1 })),
  texts: TEXTS,
  synonyms: [
    ['快递柜', '蜂巢柜', 'kdg'],
    ['elevator', 'lift', 'cargo lift'],
    ['窗', '窗户'],
  ],
});
const expand = (query: string): string[] => expandQuery(query, vocabulary).map(({ text }) => text);
const weightOf = (query: string, word: string): number => expandQuery(query, vocabulary).find(({ text }) => text === word)?.weight ?? 0;

describe('pinyin typed by hand', () => {
  it.each([
    ['reshuiqi', '热水器'],
    ['re shui qi', '热水器'],
    ['ReShuiQi', '热水器'],
    ["yang'tai", '阳台'],
    ['rèshuǐqì', '热水器'],
    ['re4shui3qi4', '热水器'],
    ['rsq', '热水器'],
    ['reshq', '热水器'],
    ['reshuiq', '热水器'],
    ['resh', '热水器'],
    ['lvhua', '绿化'],
    ['lühuà', '绿化'],
    ['yinhang', '银行'],
    ['我的yangtai', '阳台'],
    ['xiaofangtongdao', '消防通道'],
  ])('%s is read as %s', (typed, word) => {
    expect(expand(typed)).toContain(word);
  });

  it('is read in parts when it says more than one word, whatever stands between', () => {
    expect(expand('yangtai de nuanqi zenmeban')).toEqual(expect.arrayContaining(['阳台', '暖气']));
    expect(expand('yangtainuanqihuaile')).toEqual(expect.arrayContaining(['阳台', '暖气']));
  });

  it('counts in full more than by initials, and finished more than begun', () => {
    expect(weightOf('reshuiqi', '热水器')).toBeGreaterThan(weightOf('rsq', '热水器'));
    expect(weightOf('rsq', '热水器')).toBeGreaterThan(weightOf('resh', '热水器'));
  });

  it('is not heard in English, in a single syllable or in what the library itself writes in letters', () => {
    for (const typed of ['yang', 'nuance', 'manage the reshaping', 'wifi', 'app']) expect(expand(typed)).toEqual([]);
  });

  it('reads the characters whose place in the collation moved', () => {
    expect(Array.from('电钱桥被拿桌了', (character) => readingsOf(character)[0])).toEqual(['dian', 'qian', 'qiao', 'bei', 'na', 'zhuo', 'le']);
  });
});

describe('characters of the same sound', () => {
  it.each([
    ['热水气坏了', '热水器'],
    ['洋台', '阳台'],
    ['充电装', '充电桩'],
    ['两衣架', '晾衣架'],
    ['牛来', '牛奶'],
    ['门林', '门铃'],
    ['昏户', '分户'],
    ['熱水汽', '热水器'],
  ])('in %s are heard as %s', (typed, word) => {
    expect(expand(typed)).toContain(word);
  });

  it('are left alone when they are a word themselves, and when the library uses them so', () => {
    expect(expand('阳台热水器')).toEqual([]);
    expect(expand('先看电源')).toEqual([]);
  });

  it('count less when they only sound nearly so', () => {
    expect(weightOf('充电装', '充电桩')).toBeGreaterThan(weightOf('冲点桩', '充电桩'));
  });

  it('need two of them, and a share of the word when the sound is only near', () => {
    expect(expand('洋')).toEqual([]);
    expect(expand('流来')).toEqual([]);
  });

  it('are told apart by what regions tell apart', () => {
    expect(nearSound('zhang')).toBe(nearSound('zang'));
    expect(nearSound('ling')).toBe(nearSound('nin'));
    expect(nearSound('fang')).toBe(nearSound('huang'));
    expect(nearSound('lang')).not.toBe(nearSound('lan'));
  });
});

describe('slips of the finger', () => {
  it.each([
    ['elevater', 'elevator'],
    ['elevaotr', 'elevator'],
    ['parcle', 'parcel'],
    ['countr', 'counter'],
    ['flooors', 'floors'],
  ])('%s becomes %s', (typed, word) => {
    expect(expand(typed)[0]).toBe(word);
  });

  it('are two in a long word, one in a short one, and never in its first letter', () => {
    expect(expand('recepsionnist')).toContain('receptionist');
    expect(expand('elvatr')).toEqual([]);
    expect(expand('larcel')).toEqual([]);
  });

  it('are not sought in words that the library knows, and hardly in other forms of them', () => {
    for (const typed of ['counter', 'keeps', 'wifi']) expect(expand(typed)).toEqual([]);
    expect(weightOf('elevators', 'elevator')).toBeLessThan(weightOf('elevater', 'elevator') / 2);
  });

  it('leave a word that is only begun to be guessed, at the end of the query alone', () => {
    expect(expand('the recept')).toContain('receptionist');
    expect(expand('recept keeps it')).toEqual([]);
  });

  test.prop([fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 })])('are counted the same both ways, and beyond the limit not at all', (one, other) => {
    expect(editDistance(one, other, 3)).toBe(editDistance(other, one, 3));
    expect(editDistance(one, other, 1)).toBe(Math.min(2, editDistance(one, other, 20)));
    expect(editDistance(one, one, 2)).toBe(0);
  });

  it('count a swap of neighbours once', () => {
    expect(editDistance('lfit', 'lift', 2)).toBe(1);
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
  });
});

describe('other words for a thing', () => {
  it('come along, in whole words and not for a single character', () => {
    expect(expand('快递柜满了')).toEqual(['蜂巢柜', 'kdg']);
    expect(expand('my lift')).toEqual(expect.arrayContaining(['elevator', 'cargo lift']));
    expect(expand('shoplifter')).toEqual([]);
    expect(expand('橱窗')).toEqual([]);
  });

  it('count more when the library never writes the word that was typed', () => {
    expect(weightOf('lift', 'elevator')).toBeGreaterThan(weightOf('elevator', 'lift'));
  });
});

describe('every expansion', () => {
  it('counts less than what was typed, unless nothing of it is known', () => {
    for (const { weight } of expandQuery('counter parcle 热水气 快递柜', vocabulary)) expect(weight).toBeLessThan(1);
    expect(weightOf('parcle', 'parcel')).toBe(1);
    expect(weightOf('yangtai', '阳台')).toBe(1);
  });

  const scraps = fc.constantFrom(...'zhsangeiou 热汽阳器ǎü3', '🙂', '\ud83d', '\ude42', '\u030c', 'elevater');
  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(scraps, { maxLength: 400 }).map((all) => all.join('')),
    ),
  ])('of any text is a new text with a weight from 0 to 1, told once', (text) => {
    const found = expandQuery(text, vocabulary);
    expect(new Set(found.map((one) => one.text)).size).toBe(found.length);
    for (const one of found) expect(one.weight > 0 && one.weight <= 1 && one.text !== '').toBe(true);
  });

  it('of a pasted page, of half characters and of nothing is told without a fault', () => {
    for (const text of ['', ' ', '\ud800', '🙂'.repeat(50_000), 'zhshi'.repeat(20_000), '热水气'.repeat(34_000), 'ra '.repeat(33_000)]) {
      expect(Array.isArray(expandQuery(text, vocabulary))).toBe(true);
    }
  });

  it('comes from an empty vocabulary as nothing', () => {
    expect(expandQuery('yangtai 洋台 elevater', buildVocabulary({ words: [], texts: [], synonyms: [] }))).toEqual([]);
  });
});
