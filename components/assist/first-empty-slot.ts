// Assist tab: places of a reply by their position.
import type { Reply } from '@/lib/domain/suggestion';

export const slotKey = (bubble: number, part: number): string => `${bubble}.${part}`;

/** Key of the first place that nobody has filled, or null. */
export const firstEmptySlot = (reply: Reply): string | null => {
  const keys = reply.bubbles.flatMap((bubble, at) =>
    bubble.parts.map((part, place) => (part.kind === 'slot' && part.value === '' ? slotKey(at, place) : null)),
  );
  return keys.find((key) => key !== null) ?? null;
};
