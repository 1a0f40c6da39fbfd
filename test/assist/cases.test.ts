// Labelled cases of our own, one half built on and one half kept aside: what is read and answered does not get worse.
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import { type Case, readCases, scoreCases } from '@/test/fixtures/score-cases';

const library = openLibrary([]);

describe.each(['build', 'aside'])('the cases of %s', (name) => {
  const score = scoreCases(library, readCases<Case>(name));

  it('are read', () => {
    expect(score.topic).toBeGreaterThanOrEqual(0.8);
    expect(score.topic3).toBeGreaterThanOrEqual(0.88);
    expect(score.situation).toBeGreaterThanOrEqual(0.72);
    expect(score.nearEmotion).toBeGreaterThanOrEqual(0.9);
    expect(score.flags).toBeGreaterThanOrEqual(0.72);
    expect(score.escalation).toBeGreaterThanOrEqual(0.74);
  });

  it('that are emergencies are found', () => {
    // One of ten, a farewell without a word of danger, is found by nobody yet.
    expect(score.emergenciesFound).toBeGreaterThanOrEqual(name === 'build' ? 0.9 : 1);
    expect(score.falseAlarms).toBeLessThanOrEqual(0.04);
  });

  it('are answered with what belongs in the reply, and nothing that must not', () => {
    expect(score.covered).toBeGreaterThanOrEqual(0.6);
    expect(score.forbidden).toBeLessThanOrEqual(0.02);
  });
});
