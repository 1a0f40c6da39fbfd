// The words: a reply as the text that is inserted or checked.
import type { Bubble, Part, Reply } from './suggestion';

const partText = (part: Part): string => {
  if (part.kind === 'text') return part.text;
  return part.value === '' ? `〔${part.label}〕` : part.value;
};

/** Unfilled slots show as 〔label〕. */
export const bubbleText = (bubble: Bubble): string => bubble.parts.map(partText).join('');

/** Bubbles are parted by a line break. */
export const replyText = (reply: Reply): string => reply.bubbles.map(bubbleText).join('\n');

/** Names of the slots that are still empty, in order, each once. */
export const unfilledSlots = (reply: Reply): string[] => {
  const slots = reply.bubbles.flatMap((bubble) => bubble.parts.filter((part) => part.kind === 'slot'));
  return [...new Set(slots.filter((slot) => slot.value === '').map((slot) => slot.name))];
};
