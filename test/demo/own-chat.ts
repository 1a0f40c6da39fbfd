// `--chat FILE`: a chat of the user's own, as one case of the evaluation format.
import { readFileSync } from 'node:fs';
import type { DemoScript, DemoTurn } from './console/demo-api';

const SPEAKERS = ['customer', 'agent', 'bot', 'system'] as const;

/** Throws an Error that says what is wrong with the file. */
export const readOwnChat = (file: string): DemoScript => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').trim().split('\n')[0] ?? '');
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const messages = (value as { messages?: unknown }).messages;
  if (!Array.isArray(messages) || messages.length === 0) throw new Error(`${file}: “messages” is missing; one object as in eval/LABELS.md`);
  return { id: 'own', customer: { name: '自带对话' }, ready: 0, turns: messages.map((message, at) => toTurn(message, at, file)) };
};

const toTurn = (message: unknown, at: number, file: string): DemoTurn => {
  const { from, text } = (message ?? {}) as { from?: unknown; text?: unknown };
  const speaker = SPEAKERS.find((known) => known === from);
  if (!speaker || typeof text !== 'string') throw new Error(`${file}: message ${at + 1} needs “from” and “text”`);
  return { from: speaker, text, after: 2_000 };
};
