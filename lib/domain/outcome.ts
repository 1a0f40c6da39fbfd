// The words: what became of a suggestion, kept on the device for the trainer.

export type Outcome = {
  readonly conversation: string;
  readonly upTo: string;
  readonly reply: string;
  readonly sources: readonly string[];
  readonly at: number;
} & (
  | { readonly kind: 'shown' }
  | { readonly kind: 'inserted'; readonly text: string; readonly edited: boolean }
  | { readonly kind: 'copied'; readonly text: string }
  | { readonly kind: 'rejected'; readonly reason: RejectReason; readonly note: string }
);

export const REJECT_REASONS = ['wrong-topic', 'wrong-tone', 'wrong-fact', 'too-long', 'already-said', 'other'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
