// How a customer is best spoken to follows from their words, and from the style that triage read.
import { expect, it } from 'vitest';
import { findSegments } from '@/lib/assist/find-segments';
import type { Segment } from '@/lib/domain/register';
import { customerTurns, turnsOf } from '@/lib/domain/turns';
import { chat } from '@/test/fixtures/chat';

const segment = (id: string, kind: Segment['kind'], cues: readonly string[]): Segment => ({ id, kind, title: id, cues, speak: ['先说结论'], avoid: [] });
const SEGMENTS = [
  segment('first-home', 'means', ['首套', '/预算.{0,4}紧/']),
  segment('parents', 'intent', ['给我妈住']),
  segment('child', 'life-stage', ['上小学']),
  segment('driver', 'style', []),
];
const find = (text: string, style: 'driver' | 'unknown' = 'unknown') =>
  findSegments(SEGMENTS, customerTurns(turnsOf(chat([`c: ${text}`]))), style).map(({ title }) => title);

it('is silent about a customer who shows nothing', () => {
  expect(find('在吗')).toEqual([]);
});

it('hears cues, and puts the style first', () => {
  expect(find('我们是首套，预算有点紧', 'driver')).toEqual(['driver', 'first-home']);
});

it('tells two kinds at most', () => {
  expect(find('首套，给我妈住，孩子明年上小学')).toHaveLength(2);
});
