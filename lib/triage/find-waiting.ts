// Triage: since which message the customer waits.
import type { Conversation } from '@/lib/domain/conversation';
import type { LanguageData } from '@/lib/domain/language-data';
import { isSpoken } from '@/lib/domain/turns';
import { answerKind } from './answer-kind';

/** Id of the first customer message after a person's last substantive answer; null when there is none. */
export const findWaiting = ({ messages }: Conversation, data: LanguageData): string | null => {
  const answered = messages.findLastIndex((message) => message.from === 'agent' && answerKind(message, data) === 'substantive');
  return messages.slice(answered + 1).find((message) => message.from === 'customer' && isSpoken(message))?.id ?? null;
};
