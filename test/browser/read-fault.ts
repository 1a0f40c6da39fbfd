// What a console says that is a fault: an exception, a logged error, a failed load.
import type { ProtocolEvent } from './protocol';

const MOST = 600;

/** The fault's words, or null when the event is none. */
export const readFault = ({ method, params }: ProtocolEvent): string | null => {
  if (method === 'Runtime.exceptionThrown') return JSON.stringify(params['exceptionDetails']).slice(0, MOST);
  if (method === 'Runtime.consoleAPICalled' && (params['type'] === 'error' || params['type'] === 'assert'))
    return JSON.stringify(params['args']).slice(0, MOST);
  if (method !== 'Log.entryAdded') return null;
  const entry = params['entry'] as { readonly level?: string; readonly text?: string; readonly url?: string } | undefined;
  return entry?.level === 'error' ? `${entry.text ?? ''} ${entry.url ?? ''}`.slice(0, MOST) : null;
};
