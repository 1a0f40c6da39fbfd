// The wording model: learns, repeats itself, and matches its drafts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordingHash } from '@/lib/cli/read-drafts';
import { trainWordingModel } from '@/lib/cli/train-wording';
import { type LabelledDraft, readLabelledDraft } from '@/lib/domain/labelled-draft';
import type { WordingModel } from '@/lib/domain/wording';
import { checkDraft } from '@/lib/policy/check-draft';
import { openWordingModel } from '@/lib/policy/model/read-wording-model';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { smallLibrary } from '@/test/fixtures/small-pack';

const kit = smallLibrary().zh;
const THINGS = ['水表', '门禁', '花坛', '车库', '围墙', '楼梯', '窗台', '天井', '信箱', '锅炉'];
const DRAFTS: LabelledDraft[] = THINGS.flatMap((thing) => [
  readLabelledDraft(JSON.stringify({ lang: 'zh', context: '', draft: `⟦discourtesy|叽里咕噜${thing}⟧，四点见。` })),
  readLabelledDraft(JSON.stringify({ lang: 'zh', context: '', draft: `${thing}在大堂，四点见。` })),
]);
const train = () => trainWordingModel(DRAFTS, kit, 'test');

describe('the wording model', () => {
  it('learns from marked drafts what no rule says', () => {
    const wording = { ...kit.wording, model: openWordingModel(train()) };
    const check = (draft: string) =>
      checkDraft(draft, { customer: '', advice: 'zh', channel: 'own' }, wording, { normalize, tokenize }).map(({ text, rule }) => [text, rule.id]);
    expect(check('四点见，叽里咕噜门铃。')).toEqual([['叽里咕噜门铃', 'alike.discourtesy']]);
    expect(check('门铃在大堂，四点见。')).toEqual([]);
  });

  it('comes out the same from the same drafts', () => {
    expect(train()).toEqual(train());
  });

  it.each(['zh', 'en'] as const)('of %s on disk was trained on the drafts and rules on disk (else: npm run train wording)', (lang) => {
    const stored = JSON.parse(readFileSync(join(import.meta.dirname, `../../../knowledge/language/${lang}/wording-model.json`), 'utf8')) as WordingModel;
    expect(stored.trainedOn).toBe(wordingHash(lang));
  });
});
