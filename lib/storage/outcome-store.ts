// Storage: what became of suggestions, kept on this device for the trainer.
import type { Outcome } from '@/lib/domain/outcome';
import type { Database, StoredOutcome } from './database';

export const recordOutcome = async (database: Database, outcome: Outcome): Promise<void> => {
  await database.outcomes.add(outcome as StoredOutcome);
};
