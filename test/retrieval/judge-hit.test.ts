// Retrieval: a hit is called strong when it holds most of what was asked and stands alone.
import { expect, it } from 'vitest';
import { buildIndex } from '@/lib/retrieval/build-index';
import { judgeHit } from '@/lib/retrieval/judge-hit';
import { PASSAGES } from '@/lib/retrieval/rankings';
import { nearestRows } from '@/lib/retrieval/search';

const index = buildIndex(
  [
    { entry: 'deposit', text: '装修押金在竣工验收后退还，凭收据到前台办理' },
    { entry: 'hours', text: '装修施工时间为工作日上午八点到十二点' },
    { entry: 'permit', text: '装修许可证要贴在门上' },
    { entry: 'gate', text: '访客登记后领取临时门禁卡' },
  ],
  PASSAGES,
);
const judge = (text: string) => {
  const [best, next] = nearestRows(index, [{ text, weight: 1 }], 2);
  return best ? judgeHit(best, next) : null;
};

it('is strong for its own words, weak for a word that many share, and nothing for none', () => {
  expect(judge('装修押金凭收据退还')).toBe('strong');
  expect(judge('装修')).not.toBe('strong');
  expect(judge('装修时怎样申请封阳台的绿色通道')).toBe('weak');
  expect(judge('quantum')).toBeNull();
});
