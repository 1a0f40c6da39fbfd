// The words: the vocabulary that packs, triage and every evaluation case share. The ids live in knowledge/taxonomy.yaml.
import type { Name } from './language';

export type Stage = 'investment' | 'design' | 'construction' | 'sales' | 'handover' | 'after-handover' | 'living' | 'any';

/** A touches safety, basic needs or the means to buy; B quality of life; C everything else. */
export type Sensitivity = 'A' | 'B' | 'C';

/** 0 calm, 1 anxious, 2 dissatisfied, 3 angry, 4 crisis. */
export type EmotionLevel = 0 | 1 | 2 | 3 | 4;

export const FLAGS = [
  'safety',
  'self-harm',
  'media',
  'legal',
  'regulator',
  'group',
  'compensation',
  'repeat',
  'abuse',
  'vulnerable',
  'privacy',
  'manipulation',
] as const;
export type Flag = (typeof FLAGS)[number];

/** In rising order of who must own the answer. */
export const ESCALATIONS = ['none', 'supervisor', 'specialist', 'emergency'] as const;
export type Escalation = (typeof ESCALATIONS)[number];

export const STYLES = ['driver', 'expressive', 'amiable', 'analytical', 'unknown'] as const;
export type Style = (typeof STYLES)[number];

export type TopicEntry = Name & {
  readonly id: string;
  readonly stage: Stage;
  readonly sensitivity: Sensitivity;
  /** One writes about it because something is wrong, not to learn something. */
  readonly grievance: boolean;
};

export type Taxonomy = {
  readonly topics: readonly TopicEntry[];
  readonly situations: readonly (Name & { readonly id: string })[];
  readonly stages: readonly (Name & { readonly id: Stage })[];
  readonly emotions: readonly (Name & { readonly level: EmotionLevel })[];
  readonly flags: readonly (Name & { readonly id: Flag })[];
  readonly escalations: readonly (Name & { readonly id: Escalation })[];
  readonly styles: readonly (Name & { readonly id: Style })[];
};
