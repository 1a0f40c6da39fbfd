// Labelled drafts: the marks and what they mark.
import { describe, expect, it } from 'vitest';
import { readLabelledDraft } from '@/lib/domain/labelled-draft';

describe('a labelled draft', () => {
  it('is read into its words and the places of its marks', () => {
    const line = JSON.stringify({ lang: 'zh', context: '在吗', draft: '好，⟦over-promise|包在我身上⟧。⟦argument|急啥⟧' });
    expect(readLabelledDraft(line)).toEqual({
      lang: 'zh',
      context: '在吗',
      draft: '好，包在我身上。急啥',
      spans: [
        { category: 'over-promise', start: 2, end: 7 },
        { category: 'argument', start: 8, end: 10 },
      ],
    });
  });

  it('with a mark that never ends is refused', () => {
    expect(() => readLabelledDraft(JSON.stringify({ lang: 'zh', context: '', draft: '⟦argument|急啥' }))).toThrow('broken mark');
  });
});
