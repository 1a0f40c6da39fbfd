// The words: the points at which company and customer meet, and the kinds of customers who are met.
import type { Sensitivity, Stage } from './taxonomy';

/** A point at which the company and a customer meet, out of the register. */
export type Touchpoint = {
  readonly stage: Stage;
  readonly title: string;
  readonly sensitivity: Sensitivity;
  readonly accountable: string;
  readonly supervisor: string;
  /** What holds at this point, in one sentence. */
  readonly standard: string;
  /** Topics that chats of this point are about. */
  readonly topics: readonly string[];
};

/** Customers who are spoken to in a way of their own: by life stage, means, intent or style. */
export type Segment = {
  readonly id: string;
  readonly kind: 'life-stage' | 'means' | 'intent' | 'style';
  readonly title: string;
  /** What in the customer's words shows it; a style is read by triage instead. */
  readonly cues: readonly string[];
  readonly speak: readonly string[];
  readonly avoid: readonly string[];
};
