// The words: a knowledge pack after loading; its files are described in knowledge/README.md.
import type { Channel } from './conversation';
import type { Fact } from './fact';
import type { Lang } from './language';
import type { Segment, Touchpoint } from './register';
import type { Approach } from './suggestion';
import type { EmotionLevel, Flag, Sensitivity, Stage, Style } from './taxonomy';

/** The point of a chat at which a script serves. */
export const MOMENTS = ['first', 'complaint', 'repeat', 'refusal', 'waiting', 'closing', 'emergency'] as const;
export type Moment = (typeof MOMENTS)[number];

/** `draft` and `expired` scripts are never suggested. */
export type Review = { readonly reviewed: string; readonly owner: string; readonly validUntil: string; readonly status: 'published' | 'draft' };

/** Text with `{slot}` places; `[[…]]` falls out whole when a slot in it is empty. One string a bubble. */
export type Template = readonly string[];

export type Script = {
  /** `<file id>#<position>`, such as `repair.leak#2`. */
  readonly id: string;
  readonly title: string;
  readonly moments: readonly Moment[];
  readonly approach: Approach;
  /** Levels of emotion for which it is worded, both ends included. */
  readonly emotion: readonly [EmotionLevel, EmotionLevel];
  /** It serves only when the chat carries one of these; empty: always. */
  readonly flags: readonly Flag[];
  /** Preferred for this style; empty: any. */
  readonly styles: readonly Style[];
  /** It serves only when the customer used one of these words; empty: always. */
  readonly words: readonly string[];
  /** Ways in which customers ask just for this. */
  readonly says: readonly string[];
  /** What it takes for granted: it serves only where the chat holds one of these words; empty: always. */
  readonly given: readonly string[];
  /** Projects whose prices, dates or rules it states, as the console names them; empty: any. */
  readonly projects: readonly string[];
  /** Consoles on which it may be said; empty: any. */
  readonly channels: readonly Channel[];
  /** Last day on which it holds, `2026-12-31`; empty: no end. */
  readonly until: string;
  /** False: the first bubble answers the feeling by itself and nothing is put before it. */
  readonly acknowledge: boolean;
  readonly bubbles: Template;
};

export type Ask = { readonly question: string; readonly slot: string };

export type Topic = Review & {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly sensitivity: Sensitivity;
  /** Short noun for “the matter”: 漏水的事. */
  readonly matter: string;
  readonly accountable: string;
  readonly supervisor: string;
  /** Who can decide, as one says it to a customer: 工程主管. */
  readonly lead: string;
  /** Who comes or takes care, as one says it to a customer: 维修师傅. */
  readonly worker: string;
  /** How customers put it. */
  readonly says: readonly string[];
  /** Words that point to this topic and hardly to another. */
  readonly words: readonly string[];
  readonly asks: readonly Ask[];
  readonly avoid: readonly { readonly say: string; readonly instead: string }[];
  /** The next concrete step, with who and by when. */
  readonly next: string;
  /** Ids of the pack's table of facts: all that its scripts may state. */
  readonly facts: readonly string[];
  readonly scripts: readonly Script[];
};

export type PlaybookStep = {
  readonly title: string;
  readonly say: string;
  readonly do: string;
  readonly avoid: string;
  readonly until: string;
  readonly handOver: string;
  /** True: only what staff wrote since the customer's newest words ticks it: a new time is new only once. */
  readonly fresh: boolean;
  /** Any of these in what staff wrote ticks the step; `/…/` is a regular expression. */
  readonly done: readonly string[];
};

export type Playbook = Review & {
  readonly id: string;
  readonly title: string;
  readonly signs: readonly string[];
  readonly opening: string;
  readonly exit: string;
  /** Topics whose scripts serve where this playbook leads, whatever else the chat speaks of; empty: those that the chat is about. */
  readonly topics: readonly string[];
  readonly avoid: readonly string[];
  readonly steps: readonly PlaybookStep[];
  readonly scripts: readonly Script[];
};

export type Emergency = Review & {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** Any of these words, or `/…/` patterns, in the customer's turns opens the card. */
  readonly cues: readonly string[];
  /** What takes the danger back: 演习, 上个月, 已经救出来. */
  readonly unless: readonly string[];
  readonly calls: readonly { readonly who: string; readonly number: string }[];
  readonly opening: string;
  readonly checklist: readonly string[];
  /** Public guidance that the order and the content were checked against. */
  readonly guidance: readonly string[];
  readonly scripts: readonly Script[];
};

/** A moment of receiving somebody that is no matter of its own: a festival, a fall, a question that one can't answer. */
export type Reception = Review & {
  readonly id: string;
  readonly title: string;
  /** What customers write at such a moment. */
  readonly says: readonly string[];
  readonly scripts: readonly Script[];
};

/** How a slot is filled: from the chat, from the topic, or as a time that the desk can keep. */
export type SlotRule = { readonly name: string; readonly label: string } & (
  | {
      readonly fill:
        | 'addressee'
        | 'unit'
        | 'place'
        | 'things'
        | 'asked'
        | 'told'
        | 'dates'
        | 'times'
        | 'amount'
        | 'matter'
        | 'lead'
        | 'worker'
        | 'accountable'
        | 'hand';
    }
  | { readonly fill: 'within'; readonly minutes: number }
  | { readonly fill: 'default'; readonly value: string }
);

/**
 * An opening line: `feeling` answers the feeling before the matter; `greeting` stands before the desk's first words in a chat; `echo`
 * says back what the customer speaks of when the script does not.
 */
export type Acknowledgement = {
  readonly part: 'feeling' | 'greeting' | 'echo';
  readonly emotion: readonly [EmotionLevel, EmotionLevel];
  readonly flags: readonly Flag[];
  readonly moments: readonly Moment[];
  readonly styles: readonly Style[];
  readonly text: string;
};

export type Words = {
  /** Objects that customers speak of: 飘窗, 地漏. Longest match is said back. */
  readonly things: readonly string[];
  /** Who is spoken of: never said back. */
  readonly people: readonly string[];
  /** Parts of a home or estate: 主卧, 地库. */
  readonly places: readonly string[];
  /** Groups of words that mean the same to a search. */
  readonly synonyms: readonly (readonly string[])[];
};

export type Pack = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly lang: Lang;
  readonly slots: readonly SlotRule[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly words: Words;
  readonly facts: readonly Fact[];
  /** What staff do by their words: cues by the name that the steps of playbooks refer to as `@name`. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly topics: readonly Topic[];
  readonly playbooks: readonly Playbook[];
  readonly emergencies: readonly Emergency[];
  readonly receptions: readonly Reception[];
  readonly touchpoints: readonly Touchpoint[];
  readonly segments: readonly Segment[];
};

/** A fault in a pack's file; `line` counts from 1. */
export type PackProblem = { readonly file: string; readonly line: number; readonly message: string };
