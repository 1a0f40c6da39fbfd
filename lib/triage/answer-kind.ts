// Triage: what a message of the desk does to the customer's open question.

import type { Message } from '@/lib/domain/conversation';
import { anyMatch } from '@/lib/domain/cue';
import type { LanguageData } from '@/lib/domain/language-data';
import { normalize } from '@/lib/retrieval/normalize';

/** Only a substantive answer closes the question; a holding line, a welcome or a bot leaves it open. */
export type AnswerKind = 'substantive' | 'holding' | 'welcome' | 'bot';

export const answerKind = (message: Message, { speech }: LanguageData): AnswerKind => {
  if (message.from === 'bot') return 'bot';
  const text = normalize(message.text.trim());
  if (text === '' || anyMatch(speech.welcome, text)) return 'welcome';
  return anyMatch(speech.holding, text) || anyMatch(speech.wordless, text) ? 'holding' : 'substantive';
};
