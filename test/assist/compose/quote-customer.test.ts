// Compose: the clause of the customer's that a reply says back.
import { describe, expect, it } from 'vitest';
import { NO_QUOTE, quoteCustomer } from '@/lib/assist/compose/quote-customer';

const NAMED = ['割草机', '门禁', '月卡', '暖气', 'gym', 'fan'];
const quote = (text: string, mayQuote: (clause: string) => boolean = () => true) =>
  quoteCustomer(text, (clause) => NAMED.filter((name) => clause.includes(name)).length, mayQuote);

describe('a quote', () => {
  it('is the question, without what leads up to it', () => {
    expect(quote('你好\n我家在三楼\n请问割草机几点开始响').asked).toBe('割草机几点开始响');
    expect(quote('Hi there, how late is the gym open').asked).toBe('how late is the gym open');
  });

  it('is what was told when nothing was asked', () => {
    expect(quote('门禁刷了三次都没反应 唉')).toEqual({ asked: '', told: '门禁刷了三次都没反应' });
    expect(quote('没什么文化的人也用月卡')).toMatchObject({ asked: '' });
  });

  it('is never a number, a link, or what must not be repeated', () => {
    expect(quote('门禁卡号是88123456')).toEqual(NO_QUOTE);
    expect(quote('暖气不热就上网曝光', (clause) => !clause.includes('曝光'))).toEqual(NO_QUOTE);
  });

  it('is nothing when no clause says anything of its own, or only a long one does', () => {
    expect(quote('嗯嗯')).toEqual(NO_QUOTE);
    expect(quote('我们一家老小从去年冬天到现在每天晚上都在等那个暖气能热起来可以睡个安稳觉')).toEqual(NO_QUOTE);
  });
});
