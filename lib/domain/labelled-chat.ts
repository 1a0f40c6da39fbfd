// The words: a chat of our own invention with what a careful colleague reads in it; knowledge/chats holds them.
import type { Speaker } from './conversation';
import type { Lang } from './language';
import type { EmotionLevel, Escalation, Flag, Style } from './taxonomy';

export type LabelledChat = {
  readonly lang: Lang;
  readonly messages: readonly { readonly from: Speaker; readonly text: string }[];
  readonly gold: {
    readonly topics: readonly string[];
    readonly alsoOk?: readonly string[];
    readonly emotion: EmotionLevel;
    readonly flags: readonly Flag[];
    readonly escalation: Escalation;
    readonly situations: readonly string[];
    readonly style: Style;
  };
};
