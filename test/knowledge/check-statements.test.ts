// What a script states of laws and figures must be held by a verified fact.
import { describe, expect, it } from 'vitest';
import type { Fact } from '@/lib/domain/fact';
import { checkStatements, citedFacts } from '@/lib/knowledge/check-statements';

const fact = (source: string, value: string, verified = true): Fact => ({
  id: source,
  value,
  applies: '',
  source,
  checked: '2026-11-24',
  basis: 'text of the law',
  verified,
  local: false,
});
const FACTS = [
  fact('《建设工程质量管理条例》第40条', '屋面防水最低保修5年'),
  fact('《民法典》第586、587条', '定金不超过主合同标的额的20%'),
  fact('Civil Code, Arts. 275 and 276', 'parking spaces serve owners first'),
];

describe('a script', () => {
  it('may state what a listed fact holds', () => {
    expect(checkStatements('最低保5年，《建设工程质量管理条例》第40条这么写。', FACTS)).toEqual([]);
    expect(checkStatements('定金不能超过20%（《民法典》第587条）。', FACTS)).toEqual([]);
    expect(checkStatements('Owners come first (Civil Code, Art. 276).', FACTS)).toEqual([]);
  });

  it('may not cite another article, or the same article of another law', () => {
    expect(checkStatements('《建设工程质量管理条例》第41条写着。', FACTS)).toEqual(["“第41条” is in none of the file's verified facts"]);
    expect(checkStatements('《消防法》第40条写着。', FACTS)).toHaveLength(1);
    expect(checkStatements('See Art. 12 of the law.', FACTS)).toHaveLength(1);
  });

  it('may not state a figure that no fact holds', () => {
    expect(checkStatements('防水保8年。', FACTS)).toEqual(["“8年” is in none of the file's facts"]);
    expect(checkStatements('{时限}回复您，24小时有人。', FACTS)).toEqual([]);
  });

  it('may not rest on a fact that nobody could verify', () => {
    expect(checkStatements('《电力法》第9条写着。', [fact('《电力法》第9条', '', false)])).toHaveLength(1);
  });
});

describe('a text', () => {
  it('tells the facts that it cites', () => {
    expect(citedFacts('《建设工程质量管理条例》第40条', FACTS).map(({ id }) => id)).toEqual(['《建设工程质量管理条例》第40条']);
    expect(citedFacts('没有依据的话', FACTS)).toEqual([]);
  });
});
