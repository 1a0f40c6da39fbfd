// @vitest-environment happy-dom
// Reading only what changed gives what reading everything would give, whatever a page does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoConsole } from '@/lib/consoles/demo-console';
import { createReader } from '@/lib/consoles/read-conversation';
import type { ConsolePage } from '@/test/fixtures/consoles/console-page';
import { demoPage } from '@/test/fixtures/consoles/demo-page';
import { HISTORY, START, said, visit } from './contract/setup';

type Step = { readonly what: 'add' | 'above' | 'edit' | 'recall' | 'remove' | 'fill' | 'read'; readonly which: number; readonly text: string };

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('add', 'add', 'above', 'edit', 'recall', 'remove', 'fill', 'read', 'read'),
  which: fc.nat(30),
  // Few texts, so that equal messages meet.
  text: fc.constantFrom('漏水了', '人呢', '人呢', ''),
});

/** Does one step; `known` are the ids in the page. */
const take = (page: ConsolePage, { what, which, text }: Step, known: string[]): void => {
  const id = known[which % Math.max(known.length, 1)];
  const fresh = `x${Math.random()}`;
  if (what === 'add') page.add(said(fresh, text));
  if (what === 'above') page.addBefore(said(fresh, text));
  if (what === 'add' || what === 'above') known.push(fresh);
  if (what === 'edit' && id !== undefined) page.edit(id, text);
  if (what === 'recall' && id !== undefined) page.recall(id);
  if (what === 'remove' && id !== undefined) page.remove(known.splice(known.indexOf(id), 1)[0] ?? '');
  if (what === 'fill') page.fill(HISTORY);
  if (what === 'fill') known.splice(0, known.length, ...HISTORY.map((message) => message.id));
};

describe.each([{ itemId: 'data-message-id' }, { itemId: null }])('a list with ids in $itemId', ({ itemId }) => {
  const adapter = { ...demoConsole, itemId };

  it('is the same read in pieces or as a whole', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const page = visit({ adapter, address: 'http://127.0.0.1/', page: demoPage });
        page.open('c1', '陈先生');
        const observer = new MutationObserver(() => {});
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const reader = createReader(adapter);
        const known: string[] = [];
        for (const one of [...steps, { what: 'read', which: 0, text: '' } as const]) {
          take(page, one, known);
          if (one.what !== 'read') continue;
          reader.note(observer.takeRecords());
          expect(reader.read(document, START)).toEqual(createReader(adapter).read(document, START));
        }
        observer.disconnect();
      }),
      { numRuns: 150 },
    );
  });
});
