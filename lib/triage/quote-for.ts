// Triage: the words behind a belief that only the model holds.
import type { ReadingTask } from '@/lib/domain/reading-model';
import type { Evidence } from '@/lib/domain/triage';
import type { Turn } from '@/lib/domain/turns';
import { tokenize } from '@/lib/retrieval/tokenize';
import { type OpenModel, weighWords } from './model/read-model';

/** The clause of the customer's that speaks most for the class; null when none does. */
export const quoteFor = (model: OpenModel, task: ReadingTask, name: string, label: string, asked: readonly Turn[]): Evidence | null => {
  let best: (Evidence & { readonly weight: number }) | null = null;
  for (const message of asked.flatMap((turn) => turn.messages)) {
    for (const clause of message.text.slice(0, 2_000).split(/[，。！？!?,;；…\n]+/)) {
      const weight = weighWords(model, task, name, tokenize(clause));
      if (clause.trim() !== '' && weight > (best?.weight ?? 0)) best = { label, quote: clause.trim().slice(0, 24), messageId: message.id, weight };
    }
  }
  return best ? { label: best.label, quote: best.quote, messageId: best.messageId } : null;
};
