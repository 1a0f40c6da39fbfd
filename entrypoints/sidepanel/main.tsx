// The side panel, put together: worker, page, session, picture.
import '@/components/theme.css';
import { wrap } from 'comlink';
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '@/components/panel';
import { parseTranscript } from '@/lib/consoles/parse-transcript';
import { hearPanelCalls } from '@/lib/messaging/panel-call';
import type { Pipeline } from '@/lib/messaging/pipeline';
import { currentWindow } from '@/lib/platform/active-tab';
import { openSession, type PanelSession } from '@/lib/session/panel-session';
import { takeSelection } from '@/lib/storage/selection';
import { readSettings, watchSettings, writeSettings } from '@/lib/storage/settings';
import { TabLink } from './page-link';

/** The waiting clock counts in seconds; it rests while nobody waits or looks. */
const useClock = (running: boolean): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) setNow(Date.now());
    }, 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
};

const App = ({ session }: { readonly session: PanelSession }) => {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const now = useClock(view.chats.some((chat) => chat.waitingSince !== null));
  return <Panel view={view} actions={session.actions} now={now} />;
};

const start = async (): Promise<void> => {
  const worker = new Worker(new URL('./pipeline.worker.ts', import.meta.url), { type: 'module' });
  const windowId = await currentWindow();
  const session = openSession({
    pipeline: wrap<Pipeline>(worker),
    page: new TabLink(windowId),
    settings: { read: readSettings, write: writeSettings, watch: watchSettings },
    copy: (text) => navigator.clipboard.writeText(text),
    parseTranscript,
    systemLang: navigator.language.startsWith('zh') ? 'zh' : 'en',
    now: () => Date.now(),
  });
  hearPanelCalls(windowId, (call) => {
    if (call.type === 'read-selection') session.actions.pasteChat(call.text);
    else if (call.type === 'look-again') session.actions.reconnect();
    else session.insertCard(call.card);
  });
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App session={session} />
      </StrictMode>,
    );
  const selection = await takeSelection(windowId);
  if (selection !== null) session.actions.pasteChat(selection);
};

void start();
