// The demo console is served on loopback, and nothing else of the machine.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedConsole, serveConsole } from '@/test/demo/console/serve';

let served: ServedConsole;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

/** Status of a path sent as it is: `fetch` would tidy it first. */
const status = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });

it('listens on loopback only', () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

it.each(['/', '/console.js', '/layout.css', '/chats/leak.json', '/?play=leak'])('gives %s', async (path) => {
  expect(await status(path)).toBe(200);
});

it.each(['/serve.ts', '/../../../package.json', '/%2e%2e/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '//', '/%', '/chats', '/none.js'])(
  'keeps back %s',
  async (path) => {
    expect(await status(path)).toBe(404);
  },
);

it.each(['leak', 'deposit', 'parking'])('has a script for %s that a player can follow', async (id) => {
  const script = (await (await fetch(`${served.url}chats/${id}.json`)).json()) as { id: string; turns: { from: string; text: string }[] };
  expect(script.id).toBe(id);
  expect(script.turns.length).toBeGreaterThanOrEqual(id === 'leak' ? 12 : 10);
  expect(script.turns.every((turn) => ['customer', 'agent', 'bot', 'system'].includes(turn.from) && turn.text !== '')).toBe(true);
});
