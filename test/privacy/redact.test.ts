// Personal data: found, hidden, put back.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { redact, restore } from '@/lib/privacy/redact';

const types = (text: string): string[] => redact(text).spans.map((span) => span.type);

describe('personal data', () => {
  it.each([
    ['我电话13912345678', ['phone']],
    ['打 139-1234-5678 找我', ['phone']],
    ['１３９１２３４５６７８', ['phone']],
    ['幺三九一二三四五六七八', ['phone']],
    ['座机 021-61234567', ['phone']],
    ['身份证11010519491231002X', ['id-card']],
    ['卡号 6222 0212 3456 7890 129', []],
    ['卡号 4111 1111 1111 1111', ['bank-card']],
    ['卡号4111111111111111', ['bank-card']],
    ['发到 a.b+c@example.com.cn', ['email']],
  ])('in %s is found: %j', (text, expected) => {
    expect(types(text)).toEqual(expected);
  });

  it.each(['订单号 202611240001234567', '合计 1,390,123.45 元', '拨打12345', '客服热线 400-820-8820', '面积 118.62㎡', '110105194912310021 是工单号'])(
    'is not seen in %s',
    (text) => {
      expect(types(text)).toEqual([]);
    },
  );

  it('has one placeholder for the same words, and none that the text already holds', () => {
    expect(redact('13912345678 就是 13912345678，不是[PHONE_1]').text).toBe('[PHONE_2] 就是 [PHONE_2]，不是[PHONE_1]');
  });

  test.prop([
    fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('13912345678', '11010519491231002X', '[PHONE_1]', 'x@y.cn')), { maxLength: 6 }),
  ])('goes back exactly as it was', (pieces) => {
    const text = pieces.join(' ');
    const { text: hidden, placeholders } = redact(text);
    expect(restore(hidden, placeholders)).toBe(text);
  });
});
