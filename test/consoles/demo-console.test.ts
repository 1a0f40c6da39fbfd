// @vitest-environment happy-dom
// The demo console keeps the contract of every adapter, with and without ids of its own.
import { expect, it } from 'vitest';
import { demoConsole } from '@/lib/consoles/demo-console';
import { demoPage } from '@/test/fixtures/consoles/demo-page';
import { testAdapter } from './adapter-contract';

const address = 'http://127.0.0.1:5170/';

testAdapter({ adapter: demoConsole, address, page: demoPage });
testAdapter({ adapter: { ...demoConsole, id: 'demo-without-ids', itemId: null }, address, page: demoPage });

it('stands in the registry', async () => {
  const { ADAPTERS } = await import('@/lib/consoles/registry');
  expect(ADAPTERS).toContain(demoConsole);
});
