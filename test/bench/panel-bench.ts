// Benchmark: the side panel opens: first paint, when it can be used, and what it holds in memory.
import type { PanelPage } from '@/test/browser/panel-page';
import { megabytes, spread } from './figures';
import { measureHeaps } from './heaps';
import { openDesk } from './open-desk';
import type { Table } from './table';

const LOADS = 9;

type Marks = { interface?: number; cards?: number };
type Load = { readonly paint: number; readonly interface: number; readonly cards: number };

/** Put into every load of the panel: when its tabs and when the cards of the open chat are drawn, in milliseconds since its start. */
const WATCH = `(() => {
  const marks = globalThis.marks = {};
  const drawn = (name) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { marks[name] ??= performance.now(); };
    port2.postMessage(null);
  });
  new MutationObserver(() => {
    if (marks.interface === undefined && document.querySelector('[role=tab]')) drawn('interface');
    if (marks.cards === undefined && document.querySelector('.cards')) drawn('cards');
  }).observe(document, { childList: true, subtree: true });
})()`;

const readLoad = (panel: PanelPage): Promise<Load | null> =>
  panel.evaluate(() => {
    const { interface: ready, cards } = (globalThis as { marks?: Marks }).marks ?? {};
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return paint === undefined || ready === undefined || cards === undefined ? null : { paint, interface: ready, cards };
  });

const loadOnce = async (panel: PanelPage): Promise<Load> => {
  await panel.send('Page.reload');
  for (let tries = 0; tries < 250; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const load = await readLoad(panel).catch(() => null);
    if (load) return load;
  }
  throw new Error('the panel did not load');
};

export const benchPanel = async (): Promise<{ readonly table: Table; readonly browser: string }> => {
  const desk = await openDesk('?open=leak');
  try {
    const { panel, page } = desk;
    for (let turn = 0; turn < 3; turn += 1) await page.evaluate(() => void demo.next('leak'));
    await panel.waitForText('插入');
    await panel.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
    const loads: Load[] = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await loadOnce(panel));
    const heaps = await measureHeaps(desk);
    const row = (name: string, key: keyof Load, budget: string): string[] => [name, spread(loads.map((load) => load[key])), budget];
    const table = {
      title: 'The side panel opens',
      head: ['what', 'measured', 'budget'],
      rows: [
        row('first paint', 'paint', '150 ms'),
        row('interface drawn, search and settings answer', 'interface', '300 ms'),
        row('cards of the open chat drawn', 'cards', 'none set'),
        ['heap of the panel page', megabytes(heaps.panel), 'none set'],
        ['heap of the pipeline’s worker, with the built-in library', megabytes(heaps.worker), '300 MB'],
      ],
      notes: [`${LOADS} loads, since the start of the load; the library is opened anew each time`, 'heaps after collection'],
    };
    return { table, browser: desk.browser };
  } finally {
    await desk.close();
  }
};
