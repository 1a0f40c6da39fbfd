// Benchmarks: what the side panel and its worker hold in memory, each in bytes after collection.
import { Protocol } from '@/test/browser/protocol';
import type { Desk } from './open-desk';

export type Heaps = { readonly panel: number; readonly worker: number };

export const measureHeaps = async ({ port, panel }: Desk): Promise<Heaps> => {
  const { webSocketDebuggerUrl } = (await (await fetch(`http://127.0.0.1:${port}/json/version`)).json()) as { webSocketDebuggerUrl: string };
  const protocol = await Protocol.connect(webSocketDebuggerUrl);
  const heap = async (session: string): Promise<number> => {
    await protocol.send('HeapProfiler.collectGarbage', {}, session);
    return Number((await protocol.send('Runtime.getHeapUsage', {}, session))['usedSize']);
  };
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId: panel.targetId, flatten: true });
  const worker = attachedWorker(protocol);
  await protocol.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, String(sessionId));
  const heaps = { worker: await heap(await worker), panel: await heap(String(sessionId)) };
  protocol.close();
  return heaps;
};

/** The panel's page has the background among its targets too. */
const attachedWorker = (protocol: Protocol): Promise<string> =>
  new Promise((resolve) => {
    protocol.listen(({ method, params }) => {
      const { type } = (params['targetInfo'] ?? {}) as { readonly type?: string };
      if (method === 'Target.attachedToTarget' && type === 'worker') resolve(String(params['sessionId']));
    });
  });
