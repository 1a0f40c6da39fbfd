// What the contract's tests share: a page at an address, watched with fake time.
import { vi } from 'vitest';
import type { ConsoleAdapter } from '@/lib/consoles/adapter';
import type { PageReport } from '@/lib/consoles/page-report';
import { watchConversation } from '@/lib/consoles/watch-conversation';
import type { ConsolePage, FixtureMessage } from '@/test/fixtures/consoles/console-page';

export type Contract = {
  readonly adapter: ConsoleAdapter;
  /** An address of the console. */
  readonly address: string;
  readonly page: (document: Document) => ConsolePage;
};

export const START = Date.parse('2026-11-20T10:20:00+08:00');

export const said = (id: string, text: string, from: FixtureMessage['from'] = 'customer'): FixtureMessage => ({ id, text, from, at: START });

export const HISTORY: readonly FixtureMessage[] = [
  said('m1', '客户进入会话', 'system'),
  said('m2', '您好，请描述您的问题', 'bot'),
  said('m3', '主卫又漏了'),
  { ...said('m4', ''), kind: 'image' },
  said('m5', '您稍等', 'agent'),
];

/** Goes to an address and puts the console there. */
export const visit = (contract: Contract): ConsolePage => {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(contract.address);
  return contract.page(document);
};

export type Watched = { readonly reports: PageReport[]; readonly stop: () => void };

/** Watches the page; what was told so far is in `reports`. */
const watchPage = (adapters: readonly ConsoleAdapter[]): Watched => {
  const reports: PageReport[] = [];
  const stopping = new AbortController();
  watchConversation({ document, adapters, report: (report) => reports.push(report), signal: stopping.signal });
  return { reports, stop: () => stopping.abort() };
};

/** A page with the history open, watched, the first report already taken away. */
export const watchHistory = (contract: Contract): Watched & { readonly page: ConsolePage } => {
  const page = visit(contract);
  page.open('c1', '陈先生');
  page.fill(HISTORY);
  const watched = watchPage([contract.adapter]);
  watched.reports.length = 0;
  return { page, ...watched };
};

export const useFakeTime = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

/** Lets the page's observers and `milliseconds` of timers run. */
export const pass = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
};
