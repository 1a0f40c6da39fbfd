// Consoles in the page: what every chat console must tell about itself; one console a file, as data.
import type { Channel, MessageKind, Speaker } from '@/lib/domain/conversation';
import type { Name } from '@/lib/domain/language';

/** CSS selectors, tried in order; the first that finds something wins. `seen` is the day they were last known to hold. */
export type Selectors = { readonly any: readonly string[]; readonly seen: string };

/** How to take a string out of the page: an element's text, its attribute, or the address by a pattern with one group. */
export type Take =
  | { readonly from: 'text'; readonly at: Selectors }
  | { readonly from: 'attribute'; readonly at: Selectors; readonly attribute: string }
  | { readonly from: 'url'; readonly pattern: RegExp };

/** Who wrote an item: the first rule whose selector the item matches or holds. */
export type SpeakerRule = { readonly speaker: Speaker; readonly when: string };

/** What an item is made of: the first rule whose selector the item matches or holds; no rule: `text`. */
export type KindRule = { readonly kind: Exclude<MessageKind, 'text'>; readonly when: string };

export type ConsoleAdapter = {
  readonly id: string;
  readonly name: Name;
  /** Decides what may be said there and how long a message may be. */
  readonly channel: Channel;
  /** Match patterns of the console's pages, as in an extension's manifest. */
  readonly pages: readonly string[];
  /** Tells the console from other pages of the same host; absent from the page: not this console. */
  readonly mark: Selectors;
  /** The console's own key of the open chat; a missing key means that no chat is open. */
  readonly chat: Take;
  readonly title: Take;
  readonly subtitle: Take | null;
  /** The scrolling list of messages; of several, the first that is visible. */
  readonly list: Selectors;
  /** One message, inside the list; items do not nest. */
  readonly item: Selectors;
  /** Attribute of an item that holds its stable id; null: the id is made from speaker, time, text and position among equals. */
  readonly itemId: string | null;
  /** An item that no rule fits is a notice of the system. */
  readonly speakers: readonly SpeakerRule[];
  readonly kinds: readonly KindRule[];
  /** Where the words of a message are, inside the item; an item without words and of kind `text` is no message. */
  readonly text: Selectors;
  /** Where its time is; attribute `datetime` first, else the text. Null: the console shows none. */
  readonly time: Selectors | null;
  /** Quoted messages, read marks, buttons: left out of the text. */
  readonly skip: readonly string[];
  readonly composer: Selectors;
};
