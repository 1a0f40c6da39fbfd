// Wiring: in the page: while a panel is connected, tells it the open chat and writes what it asks into the composer.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Composition, trackComposition } from '@/lib/consoles/composition';
import { findAdapter } from '@/lib/consoles/find-adapter';
import { insertText } from '@/lib/consoles/insert-text';
import type { PageReport } from '@/lib/consoles/page-report';
import { ADAPTERS } from '@/lib/consoles/registry';
import { watchConversation } from '@/lib/consoles/watch-conversation';
import type { InsertOutcome } from '@/lib/domain/insertion';
import { CHAT_PORT, type FromPanel, parseFromPanel } from '@/lib/messaging/chat-port';

type Port = ReturnType<typeof browser.runtime.connect>;
type Reply = PageReport | { readonly type: 'insertion'; readonly request: number; readonly outcome: InsertOutcome };

const write = async ({ key, text, mode }: FromPanel, composition: Composition): Promise<InsertOutcome> => {
  const adapter = findAdapter(ADAPTERS, document);
  return adapter === null ? { kind: 'no-composer' } : insertText({ adapter, document, composition, key, text, mode });
};

/** Serves one panel until its port closes. */
const serve = (port: Port): void => {
  const stopping = new AbortController();
  const post = (reply: Reply): void => {
    if (stopping.signal.aborted) return;
    try {
      port.postMessage(reply);
    } catch {
      // The extension was updated or removed under the page.
      stopping.abort();
    }
  };
  const composition = trackComposition(document, stopping.signal);
  // Two requests in quick succession must not write into each other.
  let writing = Promise.resolve();
  port.onDisconnect.addListener(() => stopping.abort());
  port.onMessage.addListener((value: unknown) => {
    const asked = parseFromPanel(value);
    if (asked === null) return;
    writing = writing.then(async () => {
      const outcome = await write(asked, composition).catch((): InsertOutcome => ({ kind: 'refused' }));
      post({ type: 'insertion', request: asked.request, outcome });
    });
  });
  watchConversation({ document, adapters: ADAPTERS, report: post, signal: stopping.signal });
};

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const world = globalThis as { desksideServes?: () => boolean };
    // Injected twice, the first copy goes on; one that an update left behind does not count.
    if (world.desksideServes?.()) return;
    world.desksideServes = () => browser.runtime?.id !== undefined;
    browser.runtime.onConnect.addListener((port) => {
      if (port.name === CHAT_PORT && port.sender?.id === browser.runtime.id) serve(port);
    });
  },
});
