// Consoles in the page: watches the open chat and reports what happens in it, until it is told to stop.
import type { ConsoleAdapter } from './adapter';
import { decideReport, NOT_STARTED, type Sight, type Watching } from './decide-report';
import { findAdapter } from './find-adapter';
import { type Observed, observedNodes } from './observed-nodes';
import type { PageReport } from './page-report';
import { type ConversationReader, createReader } from './read-conversation';

export type Watch = {
  readonly document: Document;
  readonly adapters: readonly ConsoleAdapter[];
  readonly report: (report: PageReport) => void;
  readonly signal: AbortSignal;
};

// A burst of changes is one reading; well below the 50 ms in which a new message must be told.
const BURST = 10;

const sameNodes = (before: readonly Observed[], now: readonly Observed[]): boolean =>
  before.length === now.length &&
  now.every(({ node, options }, i) => node === before[i]?.node && String(options.attributeFilter) === String(before[i]?.options.attributeFilter));

class Watcher {
  readonly #watch: Watch;
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  #adapter: ConsoleAdapter | null = null;
  #reader: ConversationReader | null = null;
  #watching: Watching = NOT_STARTED;
  #observed: readonly Observed[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;

  constructor(watch: Watch) {
    this.#watch = watch;
    watch.signal.addEventListener('abort', () => this.#stop(), { once: true });
    // The key of a chat may stand in the address alone.
    watch.document.defaultView?.navigation?.addEventListener('currententrychange', () => this.#lookIn(BURST), { signal: watch.signal });
    this.#look();
  }

  #changed(records: readonly MutationRecord[]): void {
    this.#reader?.note(records);
    this.#lookIn(BURST);
  }

  #lookIn(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#look(), milliseconds);
  }

  #look(): void {
    this.#due = Number.POSITIVE_INFINITY;
    const sight = this.#see();
    const { watching, reports, wait } = decideReport(this.#watching, sight, performance.now());
    this.#watching = watching;
    this.#observe(observedNodes(this.#adapter, sight.type === 'conversation', this.#watch.document));
    for (const report of reports) if (!this.#watch.signal.aborted) this.#watch.report(report);
    if (wait !== null && !this.#watch.signal.aborted) this.#lookIn(wait);
  }

  #see(): Sight {
    const { document, adapters } = this.#watch;
    const adapter = findAdapter(adapters, document);
    if (adapter !== this.#adapter) this.#reader = adapter && createReader(adapter);
    this.#adapter = adapter;
    if (adapter === null) return { type: 'no-console' };
    const conversation = this.#reader?.read(document, Date.now()) ?? null;
    return conversation === null ? { type: 'no-chat', console: adapter.id } : { type: 'conversation', conversation, ownIds: adapter.itemId !== null };
  }

  #observe(nodes: readonly Observed[]): void {
    if (sameNodes(this.#observed, nodes)) return;
    this.#observed = nodes;
    this.#observer.disconnect();
    for (const { node, options } of nodes) this.#observer.observe(node, options);
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#due = Number.NEGATIVE_INFINITY;
  }
}

/**
 * Reports at once what the page shows, then every change, a new message within some 10 ms; there is no repeating timer.
 * Nothing is observed or reported any more when `signal` aborts.
 */
export const watchConversation = (watch: Watch): void => {
  if (!watch.signal.aborted) new Watcher(watch);
};
