// Texts of the interface: their shape, and the way from a language to them.
import type { InsertOutcome } from '@/lib/domain/insertion';
import type { UiLang } from '@/lib/domain/language';
import type { RejectReason } from '@/lib/domain/outcome';
import type { Theme } from '@/lib/domain/settings';
import type { Approach } from '@/lib/domain/suggestion';
import type { Sensitivity } from '@/lib/domain/taxonomy';
import { en } from './en';
import { zh } from './zh';

/** Every word of the panel that does not come from a pack or a page. */
export type Texts = {
  readonly quote: (words: string) => string;
  readonly quotes: (words: readonly string[]) => string;
  /** Between two clauses of one line. */
  readonly comma: string;
  /** Between two sentences of one line. */
  readonly semicolon: string;
  /** Between a word and what explains it. */
  readonly colon: string;
  readonly tabs: { readonly label: string; readonly assist: string; readonly search: string; readonly settings: string };
  readonly verbs: {
    readonly insert: string;
    readonly insertAgain: string;
    readonly oneByOne: string;
    readonly edit: string;
    readonly copy: string;
    readonly reject: string;
    readonly restore: string;
    readonly close: string;
  };
  readonly chats: { readonly label: string; readonly waiting: (clock: string) => string };
  readonly mood: {
    readonly rising: string;
    readonly falling: string;
    readonly why: string;
    readonly whyTitle: string;
    readonly emotion: string;
    readonly topic: string;
    readonly touchpoint: string;
    readonly style: string;
    readonly handOver: string;
    readonly sensitivity: (level: Sensitivity) => string;
    readonly more: (count: number) => string;
  };
  readonly handOver: { readonly answers: (department: string) => string; readonly supervises: (department: string) => string };
  readonly steps: {
    readonly open: string;
    readonly title: string;
    readonly progress: (done: number, all: number) => string;
    readonly allDone: string;
    readonly done: string;
    readonly now: string;
    readonly say: string;
    readonly do: string;
    readonly avoid: string;
    readonly until: string;
    readonly handOver: string;
  };
  readonly emergency: { readonly opening: string; readonly calls: string; readonly checklist: string; readonly look: string; readonly unknown: string };
  readonly card: {
    readonly label: (number: number, title: string) => string;
    readonly all: string;
    readonly inserted: string;
    readonly insertBubble: (number: number) => string;
    readonly blocked: string;
    readonly draft: string;
    readonly draftBlocked: string;
    readonly fill: (label: string) => string;
    readonly refill: (label: string, value: string) => string;
    readonly approach: Readonly<Record<Approach, string>>;
  };
  readonly source: {
    readonly line: (of: string, version: string) => string;
    readonly title: string;
    readonly script: string;
    readonly of: string;
    readonly pack: string;
    readonly version: string;
    readonly reviewed: string;
    readonly tone: string;
    readonly matched: string;
    readonly fact: string;
    readonly factOf: (source: string, checked: string, local: boolean) => string;
  };
  readonly reject: {
    readonly title: string;
    readonly note: string;
    readonly send: string;
    readonly reason: Readonly<Record<RejectReason, string>>;
  };
  readonly hints: { readonly asks: string; readonly avoid: string; readonly manner: string; readonly choose: string; readonly find: string };
  readonly calm: { readonly inquiry: string; readonly show: string };
  readonly body: { readonly reading: string; readonly silent: string; readonly nearest: string; readonly answered: string; readonly empty: string };
  readonly bar: { readonly update: string; readonly recover: string; readonly dismiss: string };
  readonly notes: { readonly gap: string; readonly elsewhere: string; readonly pasted: string };
  readonly notice: {
    readonly insertion: Readonly<Record<InsertOutcome['kind'], string>>;
    readonly copied: string;
    readonly slotMissing: (slot: string) => string;
    readonly rejected: string;
    readonly indexRebuilt: string;
    readonly forgotten: string;
  };
  readonly access: {
    readonly connecting: string;
    readonly noPermission: string;
    readonly allow: (host: string) => string;
    readonly noPermissionHidden: string;
    readonly notAPage: string;
    readonly noConsole: (host: string) => string;
    readonly noChat: string;
    readonly lost: string;
    readonly reconnect: string;
    readonly lookAgain: string;
  };
  readonly paste: { readonly label: string; readonly example: string; readonly read: string; readonly again: string };
  readonly pack: { readonly loading: string; readonly damaged: string; readonly restore: string };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly none: string;
    readonly failed: string;
    readonly found: (count: number) => string;
    readonly step: string;
    readonly sure: string;
  };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly languageSystem: string;
    readonly theme: string;
    readonly themes: Readonly<Record<Theme, string>>;
    readonly onlyOnRisk: string;
    readonly onlyOnRiskHint: string;
    readonly learn: string;
    readonly learnHint: string;
    readonly learned: (count: number) => string;
    readonly forget: string;
  };
};

export const textsFor = (lang: UiLang): Texts => (lang === 'zh' ? zh : en);
