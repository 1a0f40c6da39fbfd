// Wording: drafts written to slip through, and clean ones that look like trouble.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import { readLabelledDraft } from '@/lib/domain/labelled-draft';
import { checkDraft } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';

const library = openLibrary([]);
const drafts = readFileSync(join(import.meta.dirname, '../fixtures/drafts/breaking.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(readLabelledDraft)
  .map((labelled) => {
    const { wording } = library[labelled.lang === 'en' ? 'en' : 'zh'];
    const context = { customer: labelled.context, advice: 'en', channel: 'own' } as const;
    return { ...labelled, found: checkDraft(labelled.draft, context, wording, { normalize, tokenize }) };
  });

describe('drafts written to slip through', () => {
  it('are caught nine times out of ten, on the very words', () => {
    const spans = drafts.flatMap(({ spans: marked, found }) =>
      marked.map((span) =>
        found.some(({ category, start, end }) => {
          const lies = start < span.end && end > span.start && end - start <= 3 * (span.end - span.start);
          return category === span.category && lies;
        }),
      ),
    );
    expect(spans.length).toBeGreaterThanOrEqual(30);
    expect(spans.filter(Boolean).length / spans.length).toBeGreaterThanOrEqual(0.9);
  });

  it('leave their clean likenesses alone, but for one in twenty', () => {
    const clean = drafts.filter(({ spans }) => spans.length === 0);
    expect(clean.length).toBeGreaterThanOrEqual(30);
    expect(clean.filter(({ found }) => found.length > 0).length / clean.length).toBeLessThanOrEqual(0.05);
  });
});
