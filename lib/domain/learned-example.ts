// The words: how a customer put it when staff used a script as it was, learned on this device.
import type { Lang } from './language';

export type LearnedExample = {
  /** `<topic or playbook id>#<position>`. */
  readonly script: string;
  readonly lang: Lang;
  /** The customer's newest turn, personal data replaced. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
};
