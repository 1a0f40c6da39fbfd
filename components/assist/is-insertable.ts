// Assist tab: whether a card's words may go into the page by one press.
import type { CardView } from '@/lib/domain/panel';

/** A blocked reply must be edited first; a person's own wording is theirs to judge. */
export const isInsertable = (card: CardView, openInPage: boolean): boolean => openInPage && (card.draft !== null || card.reply.blocked.length === 0);
