// Retrieval: what was built once is read the next time, and built again when it can't be.
import { expect, it } from 'vitest';
import { openKept } from '@/lib/retrieval/keep-index';
import { PASSAGES, PLAIN } from '@/lib/retrieval/rankings';
import { search } from '@/lib/retrieval/search';

const ROWS = [{ entry: 'lift', text: '电梯停运' }];
const refuse = (): never => {
  throw new Error('it was built although it was saved');
};
const saveAll = () => {
  const saved = new Map<string, Uint8Array>();
  const first = openKept(new Map(), (name, bytes) => saved.set(name, bytes));
  first.keep('zh.topics', () => ROWS, PLAIN);
  return saved;
};

it('reads what was saved and finds the same', () => {
  const saved = saveAll();
  const { keep, damaged } = openKept(saved, refuse);
  expect(damaged).toEqual([]);
  expect(search(keep('zh.topics', refuse, PLAIN), [{ text: '电梯', weight: 1 }], 1)[0]?.id).toBe('lift');
});

it('builds again, and says so, when the bytes are damaged', () => {
  const saved = saveAll();
  const bytes = saved.get('zh.topics') ?? new Uint8Array();
  saved.set('zh.topics', bytes.slice(0, bytes.length - 8));
  const again = new Map<string, Uint8Array>();
  const { keep, damaged } = openKept(saved, (name, fresh) => again.set(name, fresh));
  expect(damaged).toEqual(['zh.topics']);
  expect(
    search(
      keep('zh.topics', () => ROWS, PLAIN),
      [{ text: '电梯', weight: 1 }],
      1,
    )[0]?.id,
  ).toBe('lift');
  expect(again.get('zh.topics')).toEqual(bytes);
});

it('builds again what has no bytes at all', () => {
  expect(openKept(new Map([['zh.topics', undefined as unknown as Uint8Array]]), () => undefined).damaged).toEqual(['zh.topics']);
});

it('builds again what was saved for another ranking', () => {
  let built = 0;
  const { keep } = openKept(saveAll(), () => {
    built += 1;
  });
  expect(keep('zh.topics', () => ROWS, PASSAGES).ranking).toBe(PASSAGES);
  expect(built).toBe(1);
});
