// The words: what the panel offers for one state of a conversation.
import type { Fact } from './fact';
import type { Triage } from './triage';

/** How a reply goes on; the cards of one suggestion differ in it. */
export const APPROACHES = ['solve', 'clarify', 'hold', 'explain', 'refuse', 'own', 'options', 'handoff', 'close', 'act', 'stay'] as const;
export type Approach = (typeof APPROACHES)[number];

/** A place in a reply that is filled from the chat, from the company's default, or by hand. */
export type Slot = {
  readonly kind: 'slot';
  readonly name: string;
  /** Shown to staff while it is empty: 〔label〕. */
  readonly label: string;
  /** Empty string: unfilled. */
  readonly value: string;
  /** `topic`: who answers for it and what it is called; `default`: a time or value of the company's, to be looked at before it is sent. */
  readonly from: 'chat' | 'topic' | 'default' | 'staff' | 'nowhere';
};
export type TextPart = { readonly kind: 'text'; readonly text: string };
export type Part = TextPart | Slot;

/** One breath: at most 60 Chinese characters or 160 English ones; inserted alone or with the others. */
export type Bubble = { readonly parts: readonly Part[] };

/** Where the words of a reply come from. */
export type Source = {
  /** `<pack>/<file id>#<script>`; stable between versions. */
  readonly id: string;
  readonly title: string;
  readonly pack: string;
  readonly version: string;
  readonly reviewed: string;
  /** Id of the topic or playbook that it belongs to. */
  readonly of: string;
};

export type Violation = {
  readonly category: string;
  /** UTF-16 offsets in the text that was checked, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly advice: string;
  /** Which rule it is, in the language of the advice. */
  readonly rule: { readonly id: string; readonly title: string };
};

export type Reply = {
  readonly id: string;
  readonly approach: Approach;
  /** What this card does, in a few words: 先担下来，给一个确定的时间. */
  readonly title: string;
  readonly tone: string;
  readonly bubbles: readonly Bubble[];
  readonly sources: readonly Source[];
  /** What the text cites, with the source of each. */
  readonly facts: readonly Fact[];
  /** The customer's words on which the choice of this script rests. */
  readonly matched: readonly string[];
  /** Not empty: one key does not insert it. */
  readonly blocked: readonly Violation[];
};

export type Step = {
  readonly title: string;
  readonly say: string;
  readonly do: string;
  readonly avoid: string;
  readonly until: string;
  readonly handOver: string;
  readonly done: boolean;
};

/** Whom to call when life is at stake; takes the place of everything above the cards. */
export type EmergencyCard = {
  readonly title: string;
  /** What to say in the first 15 seconds. */
  readonly opening: string;
  readonly calls: readonly { readonly who: string; readonly number: string }[];
  readonly checklist: readonly string[];
};

/** How a kind of customer is best spoken to. */
export type Manner = { readonly title: string; readonly speak: readonly string[]; readonly avoid: readonly string[] };

export type Suggestion = {
  readonly conversation: string;
  /** Id of the last message that was read. */
  readonly upTo: string;
  readonly triage: Triage;
  /** Id of the first customer message that no person has answered; null: nobody waits. A holding line answers nothing. */
  readonly waitingFrom: string | null;
  /** Best first, at most three; empty: the library has nothing to say with confidence. */
  readonly replies: readonly Reply[];
  /** Steps of the first situation that has a playbook. */
  readonly steps: readonly Step[];
  readonly emergency: EmergencyCard | null;
  /** Questions that still have to be asked. */
  readonly asks: readonly string[];
  /** Phrases that would make it worse here. */
  readonly avoid: readonly string[];
  /** How this customer is best spoken to, at most two kinds. */
  readonly manner: readonly Manner[];
  /** When silent: the nearest three scripts by title. */
  readonly nearest: readonly { readonly id: string; readonly title: string }[];
};
