// Triage: how the customer feels, turn by turn, from the words of feeling in knowledge/language. A lexicon with politeness and
// carry-over: no labelled chats of this field may be shipped to train on, and every level can show the words it rests on.
import { anyMatch } from '@/lib/domain/cue';
import type { LanguageData } from '@/lib/domain/language-data';
import type { EmotionLevel } from '@/lib/domain/taxonomy';
import type { Turn } from '@/lib/domain/turns';
import { normalize } from '@/lib/retrieval/normalize';
import { widen } from './widen';

export type EmotionReading = { readonly levels: readonly EmotionLevel[]; readonly trend: -1 | 0 | 1; readonly quotes: readonly string[] };

const LEVELS = [4, 3, 2, 1] as const;
/** Cues of a level shown as evidence, at most. */
const QUOTES = 2;

/** What the chat around a turn says of it. */
export type TurnSetting = {
  /** A person of the desk had answered before this turn: the customer is not content with it. */
  readonly answered: boolean;
};

/** `turns` are the customer's, oldest first, each with its setting; `grievance`: the topic is one that people write about in trouble. */
export const readEmotion = (turns: readonly Turn[], settings: readonly TurnSetting[], grievance: boolean, data: LanguageData): EmotionReading => {
  const levels: EmotionLevel[] = [];
  let quotes: string[] = [];
  turns.forEach((turn, at) => {
    const text = normalize(turn.text);
    const alone = atLeast(levelOf(text, data), text, grievance, settings[at]?.answered ?? false, data);
    levels.push(carry(levels.at(-1) ?? 0, alone, text, data));
    const found = quotesOf(text, turn.text, alone, data);
    if (found.length > 0) quotes = found;
  });
  return { levels, trend: trendOf(levels), quotes };
};

/** In trouble even plain words are not calm: worried at first, dissatisfied once an answer did not help. Politeness speaks against it. */
const atLeast = (level: EmotionLevel, text: string, grievance: boolean, answered: boolean, { emotion, speech }: LanguageData): EmotionLevel => {
  const peaceful = [emotion.lower, emotion.calm, emotion.eased, speech.praise, speech.closing, speech.wordless].some((cues) => anyMatch(cues, text));
  if (!grievance || peaceful) return level;
  return Math.max(level, answered ? 2 : 1) as EmotionLevel;
};

/** Of one turn by itself. */
const levelOf = (text: string, { emotion, speech }: LanguageData): EmotionLevel => {
  // A lone “？？？” is impatience, whatever the number of marks.
  if (anyMatch(speech.wordless, text.trim())) return 1;
  const found = LEVELS.find((level) => anyMatch(emotion.levels[level], text)) ?? 0;
  if (found === 4) return 4;
  const pleased = anyMatch(speech.praise, text) || anyMatch(emotion.calm, text);
  if (pleased && countCues(emotion.levels[2], text) === 0 && countCues(emotion.levels[3], text) <= 1) return 0;
  if (!anyMatch(emotion.lower, text)) return found;
  const strong = found === 3 && countCues(emotion.levels[3], text) > 1;
  if (found === 1 || found === 0 || strong) return found;
  return found === 3 ? 2 : countCues(emotion.levels[2], text) > 1 ? 2 : 1;
};

const countCues = (cues: readonly RegExp[], text: string): number => cues.filter((cue) => cue.test(text)).length;

/** Feelings are sticky: a quiet turn takes off one level; thanks or an apology of the customer all but the rest of a worry. */
const carry = (before: EmotionLevel, alone: EmotionLevel, text: string, { emotion, speech }: LanguageData): EmotionLevel => {
  if (alone >= before) return alone;
  const thanks = alone === 0 && anyMatch(emotion.lower, text) && (anyMatch(emotion.calm, text) || anyMatch(speech.closing, text));
  if (anyMatch(emotion.eased, text) || thanks) return Math.min(alone, 1) as EmotionLevel;
  return Math.max(alone, before - 1) as EmotionLevel;
};

const trendOf = (levels: readonly EmotionLevel[]): -1 | 0 | 1 => {
  const recent = levels.slice(-3);
  const first = recent[0] ?? 0;
  const last = recent.at(-1) ?? 0;
  return last > first ? 1 : last < first ? -1 : 0;
};

const quotesOf = (normalized: string, original: string, level: EmotionLevel, { emotion }: LanguageData): string[] => {
  if (level === 0) return [];
  const cues = emotion.levels[level];
  const quotes = cues.flatMap((cue) => {
    const found = cue.exec(normalized);
    return found ? [widen(original, found.index, found[0].length)] : [];
  });
  return [...new Set(quotes)].slice(0, QUOTES);
};
