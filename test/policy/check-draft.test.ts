// Wording: what a draft may not say, and what it may.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import type { Channel } from '@/lib/domain/conversation';
import { checkDraft } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';

const library = openLibrary([]);
const check = (draft: string, lang: 'zh' | 'en' = 'zh', channel: Channel = 'own') =>
  checkDraft(draft, { customer: '', advice: 'en', channel }, library[lang].wording, { normalize, tokenize });
const categories = (draft: string, lang: 'zh' | 'en' = 'zh', channel: Channel = 'own') => [
  ...new Set(check(draft, lang, channel).map((violation) => violation.category)),
];

describe('a draft', () => {
  it.each([
    ['over-promise', '您放心，保证明天修好。'],
    ['unauthorised-compensation', '这个月物业费给您免了。'],
    ['liability-admission', '这确实是我们施工的责任。'],
    ['blame-customer', '谁让您自己乱动的。'],
    ['brush-off', '这个不归我们管，您自己去找开发商。'],
    ['argument', '您先冷静，没那么严重。'],
    ['discourtesy', '说了八百遍了，听不懂吗。'],
    ['privacy-leak', '楼上业主电话是13812345678，您自己打。'],
    ['absolute-advertising', '我们是全城第一的学区楼盘。'],
    ['discouraging-rights', '投诉也没用的，撤了才给您修。'],
    ['off-channel', '钱转到我个人微信就行。'],
  ])('that commits %s is told', (category, draft) => {
    expect(categories(draft)).toContain(category);
  });

  it.each([
    '今天18点前给您回电话，有没有结果都说一声。',
    '保证我不敢说，能定的是明天上午师傅上门看。',
    '赔多少由主管定，清单今天报给他，明天中午前他回您。',
    '质量保证书第3页写着保修期，我拍给您。',
    '投诉是您的权利，不影响我们这边照常修。',
    '原因要查了才知道，结果书面给您一份。',
    '是我们没回电话，对不起。',
  ])('that is clean is left alone: %s', (draft) => {
    expect(check(draft)).toEqual([]);
  });

  it('is told with the place, as it stands, which rule it breaks, and what to write instead', () => {
    const draft = '您好。ＱＱ联系，保證今天修好。';
    const violation = check(draft).find(({ category }) => category === 'over-promise');
    expect(violation?.text).toBe(draft.slice(violation?.start, violation?.end));
    expect(violation?.text).toContain('保證');
    expect(violation?.advice).toContain('Say only what you can keep');
    expect(violation?.rule).toEqual({ id: 'promise.vow', title: 'A vow' });
  });

  it.each(['保 证修好', '保\u200b证修好', '保，证修好', '保.证.修.好', '保／证修好', '保　证修好'])(
    'hides no word by what stands between its characters: %s',
    (words) => {
      const [violation] = check(`您看，${words}的。`);
      expect(violation?.category).toBe('over-promise');
      expect(violation?.text.startsWith('保')).toBe(true);
      expect(violation?.text).toContain('修');
    },
  );

  it('in English hides no word either', () => {
    expect(categories('We g.u.a.r.a.n.t.e.e it.', 'en')).toContain('over-promise');
    expect(categories('We guar\u200bantee it.', 'en')).toContain('over-promise');
  });

  it('excuses one sentence, not the next', () => {
    expect(categories('哪天能好我不敢保证。楼上那处保证明天修好。')).toEqual(['over-promise']);
  });

  it('in English is held to English rules', () => {
    expect(categories("We'll definitely refund you in full.", 'en')).toContain('over-promise');
    expect(check('I will ring you by 5 pm with what the engineer found.', 'en')).toEqual([]);
  });

  it('that no rule knows is heard by the model, and says so', () => {
    const found = check('咱私底下拿个信封把钱塞给经理的朋友，票就省了。').find(({ category }) => category === 'off-channel');
    expect(found).toBeDefined();
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])('of any kind never throws, and marks lie inside it', (draft) => {
    for (const { start, end } of check(draft)) expect(start >= 0 && start < end && end <= draft.length).toBe(true);
  });
});

describe('the channel', () => {
  it('decides whether a number or a code may stand in a reply', () => {
    const draft = '有事打前台02188886666，或者扫这个二维码报修。';
    expect(check(draft)).toEqual([]);
    expect(categories(draft, 'zh', 'marketplace')).toEqual(['off-channel']);
    expect(categories('Ring us on 020 7946 0000 any day.', 'en', 'marketplace')).toEqual(['off-channel']);
  });

  it('decides how long a message may be', () => {
    const draft = '好的。'.repeat(200);
    expect(check(draft)).toEqual([]);
    expect(check(draft, 'zh', 'marketplace')).toEqual([
      expect.objectContaining({ category: 'length', start: 400, end: 600, rule: { id: 'length', title: 'Too long for one message' } }),
    ]);
  });
});
