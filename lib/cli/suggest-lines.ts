// Command line: `suggest`. A labelled chat or a lone message in, what the panel would show out.

import type { Library } from '@/lib/assist/library';
import { suggest } from '@/lib/assist/suggest';
import { inCustomersScript } from '@/lib/assist/write-traditional';
import type { Conversation, Message } from '@/lib/domain/conversation';
import type { Lang } from '@/lib/domain/language';
import { replyText, unfilledSlots } from '@/lib/domain/reply-text';
import type { Suggestion } from '@/lib/domain/suggestion';
import { channelOf } from './channel-of';
import { LineError } from './read-lines';

/** `limit`: replies at most. Throws LineError for a line that is no chat. */
export const suggestLine = async (line: Record<string, unknown>, library: Library, limit: number): Promise<object> => {
  const start = performance.now();
  const now = typeof line['now'] === 'string' ? Date.parse(line['now']) : null;
  if (now !== null && Number.isNaN(now)) throw new LineError('bad-now', '`now` must be an ISO 8601 time');
  const lang = isLang(line['lang']) ? line['lang'] : 'detect';
  const conversation = toConversation(line);
  const plain = suggest(conversation, library, { now, slots: {}, lang, ui: lang === 'en' ? 'en' : 'zh', limit });
  const suggestion = await inCustomersScript(plain, conversation);
  return { ...tell(suggestion), ms: Math.round((performance.now() - start) * 100) / 100 };
};

const isLang = (value: unknown): value is Lang => value === 'zh' || value === 'zh-Hant' || value === 'en';

const toConversation = (line: Record<string, unknown>): Conversation => {
  const messages = Array.isArray(line['messages']) ? line['messages'].map(toMessage) : [];
  if (typeof line['text'] === 'string' && line['carrier'] !== 'imported-document') messages.push(toMessage({ from: 'customer', text: line['text'] }, 0));
  if (!Array.isArray(line['messages']) && typeof line['text'] !== 'string') throw new LineError('no-chat', 'a line needs `messages` or `text`');
  return { key: `cli:${String(line['id'] ?? '')}`, console: 'cli', title: '', subtitle: '', channel: channelOf(line), messages };
};

const toMessage = (value: unknown, index: number): Message => {
  const { from, text } = (typeof value === 'object' && value !== null ? value : {}) as { from?: unknown; text?: unknown };
  if (from !== 'customer' && from !== 'agent' && from !== 'bot' && from !== 'system')
    throw new LineError('bad-message', `message ${index + 1}: \`from\` is missing`);
  if (typeof text !== 'string') throw new LineError('bad-message', `message ${index + 1}: \`text\` is missing`);
  return { id: String(index), from, kind: 'text', text, at: null };
};

const tell = ({ triage, steps, replies, asks }: Suggestion) => {
  const { topics, stage, sensitivity, emotion, trend, flags, escalation, style, accountable, supervisor, evidence } = triage;
  return {
    triage: {
      topics,
      stage,
      sensitivity,
      emotion,
      trend,
      flags,
      escalation,
      style,
      accountable,
      supervisor,
      evidence: evidence.map(({ label, quote }) => ({ label, quote })),
    },
    situations: triage.situations,
    steps,
    replies: replies.map((reply) => ({
      text: replyText(reply),
      approach: reply.approach,
      tone: reply.tone,
      sources: reply.sources.map(({ id }) => id),
      unfilled: unfilledSlots(reply),
      blocked: reply.blocked.map(({ category, text, advice }) => ({ category, text, reason: advice })),
    })),
    asks,
  };
};
