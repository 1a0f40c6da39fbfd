// Between the page and the panel: one long-lived port that the panel opens; when it closes the page stops watching.
import * as z from 'zod/mini';
import { CHANNELS } from '@/lib/domain/conversation';

// No code from strings: an extension's pages forbid it.
z.config({ jitless: true });

const message = z.object({
  id: z.string(),
  from: z.enum(['customer', 'agent', 'bot', 'system']),
  kind: z.enum(['text', 'image', 'voice', 'video', 'file', 'card', 'sticker', 'recall']),
  text: z.string(),
  at: z.nullable(z.number()),
});

const conversation = z.object({
  key: z.string(),
  console: z.string(),
  title: z.string(),
  subtitle: z.string(),
  channel: z._default(z.enum(CHANNELS), 'own'),
  messages: z.readonly(z.array(message)),
});

const outcome = z.object({ kind: z.enum(['inserted', 'wrong-conversation', 'no-composer', 'composing', 'refused']) });

const fromPage = z.discriminatedUnion('type', [
  /** No adapter knows this page. */
  z.object({ type: z.literal('no-console') }),
  /** The console is known, but no chat is open in it. */
  z.object({ type: z.literal('no-chat'), console: z.string() }),
  /** A chat was opened or the port has just connected: all that the page has loaded. */
  z.object({ type: z.literal('conversation'), conversation }),
  /** Messages that are new or changed, in order; `removed` are ids that the page no longer shows as sent (recalled). */
  z.object({ type: z.literal('messages'), key: z.string(), messages: z.readonly(z.array(message)), removed: z.readonly(z.array(z.string())) }),
  z.object({ type: z.literal('insertion'), request: z.number(), outcome }),
]);

const fromPanel = z.discriminatedUnion('type', [
  /** Writes into the composer if the open chat still has this key. */
  z.object({ type: z.literal('insert'), request: z.number(), key: z.string(), text: z.string(), mode: z.enum(['append', 'replace']) }),
]);

export type FromPage = z.infer<typeof fromPage>;
export type FromPanel = z.infer<typeof fromPanel>;

/** Name of the port in `tabs.connect`. */
export const CHAT_PORT = 'deskside-chat';

/** Null when the value is not a message of this direction. */
export const parseFromPage = (value: unknown): FromPage | null => fromPage.safeParse(value).data ?? null;
export const parseFromPanel = (value: unknown): FromPanel | null => fromPanel.safeParse(value).data ?? null;
