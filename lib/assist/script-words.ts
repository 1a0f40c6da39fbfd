// Assist: the words that a pack's people type when they search it by hand.
import type { Pack } from '@/lib/domain/pack';
import { buildVocabulary, type Vocabulary } from '@/lib/retrieval/vocabulary';

/** How much a word matters by where it stands. */
const WEIGHT = { title: 4, cue: 3, heading: 2, synonym: 2, dictionary: 1 } as const;

/** `texts`: all that can be found. Takes some tens of milliseconds. */
export const wordsOfPack = (pack: Pack, texts: readonly string[]): Vocabulary => {
  const { words, topics, emergencies, receptions, playbooks } = pack;
  const parts = [...topics, ...emergencies, ...receptions, ...playbooks];
  const weigh = (found: readonly string[], weight: number): { text: string; weight: number }[] => found.map((text) => ({ text, weight }));
  return buildVocabulary({
    words: [
      ...weigh(
        parts.flatMap(({ title }) => pieces(title)),
        WEIGHT.title,
      ),
      ...weigh(
        topics.flatMap((topic) => topic.words),
        WEIGHT.cue,
      ),
      ...weigh(
        emergencies.flatMap(({ cues }) => cues.filter(isPlain)),
        WEIGHT.cue,
      ),
      ...weigh(
        parts.flatMap(({ scripts }) => scripts.flatMap((script) => pieces(script.title))),
        WEIGHT.heading,
      ),
      ...weigh(words.synonyms.flat(), WEIGHT.synonym),
      ...weigh([...words.things, ...words.places, ...words.people], WEIGHT.dictionary),
    ],
    texts,
    synonyms: words.synonyms,
  });
};

/** 钥匙、门禁卡丢了 → 钥匙, 门禁卡丢了. */
const pieces = (title: string): string[] => title.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');

const isPlain = (cue: string): boolean => !cue.startsWith('/');
