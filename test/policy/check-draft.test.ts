// Wording: what a draft may not say, and what it may.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { spokenLanguage } from '@/test/fixtures/small-pack';

const rules = { zh: spokenLanguage('zh').wording, en: spokenLanguage('en').wording };
const check = (draft: string, lang: 'zh' | 'en' = 'zh') => checkDraft(draft, { customer: '', advice: 'en' }, rules[lang], normalize);
const categories = (draft: string, lang: 'zh' | 'en' = 'zh') => [...new Set(check(draft, lang).map((violation) => violation.category))];

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

  it('is told with the place, as it stands, and what to write instead', () => {
    const draft = '您好。ＱＱ联系，保證今天修好。';
    const [violation] = check(draft);
    expect(violation?.text).toBe(draft.slice(violation?.start, violation?.end));
    expect(violation?.text).toContain('保證');
    expect(violation?.advice).toContain('Say only what you can keep');
  });

  it('in English is held to English rules', () => {
    expect(categories("We'll definitely refund you in full.", 'en')).toContain('over-promise');
    expect(check('I will ring you by 5 pm with what the engineer found.', 'en')).toEqual([]);
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])('of any kind never throws, and marks lie inside it', (draft) => {
    for (const { start, end } of check(draft)) expect(start >= 0 && start < end && end <= draft.length).toBe(true);
  });
});
