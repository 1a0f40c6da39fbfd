// Consoles in the page: the items of a list and what they say, kept between readings; only what changed is read again.
import type { Message } from '@/lib/domain/conversation';
import type { ConsoleAdapter } from './adapter';
import { matchesOrHolds } from './find-element';
import { distinctId } from './message-id';
import { readItem } from './read-item';

/** `said` as the item says it, `told` with an id of its own; both null for an item that says nothing. */
type Entry = { readonly element: Element; said: Message | null; told: Message | null };

const isElement = (node: Node): node is Element => node.nodeType === 1;
const follows = (before: Node, after: Node): boolean => (before.compareDocumentPosition(after) & 4) !== 0;

/** Reads one list. Tell it of every change, then ask for its messages. */
export class MessageList {
  readonly element: Element;
  readonly #adapter: ConsoleAdapter;
  /** The first of the adapter's candidates that finds items. */
  #selector: string;
  #entries: Entry[] = [];
  #byElement = new WeakMap<Node, Entry>();
  #counts = new Map<string, number>();
  #messages: readonly Message[] = [];
  readonly #changed = new Set<Entry>();
  #added: Element[] = [];
  #scan = true;
  #count = false;

  constructor(element: Element, adapter: ConsoleAdapter) {
    this.element = element;
    this.#adapter = adapter;
    this.#selector = adapter.item.any.join(',');
  }

  /** A change in the page; those outside the list are passed over. */
  note(record: MutationRecord): void {
    const { target } = record;
    if (!this.element.contains(target)) return;
    const entry = this.#entryAround(target);
    if (entry !== undefined) this.#changed.add(entry);
    else if (record.type === 'childList') this.#noteChildren(record);
    if (record.type === 'attributes' && isElement(target) && target !== this.element) this.#noteAttribute(target, entry);
  }

  /** All that the list says now; the very same array when nothing changed. */
  read(now: number): readonly Message[] {
    if (!this.#scan && this.#changed.size + this.#added.length === 0) return this.#messages;
    for (const entry of this.#changed) this.#readAgain(entry, now);
    if (!this.#append(now)) this.#readAll(now);
    if (this.#count) this.#countAgain();
    this.#changed.clear();
    this.#added = [];
    this.#scan = false;
    this.#count = false;
    const messages = this.#entries.flatMap(({ told }) => told ?? []);
    const same = messages.length === this.#messages.length && messages.every((message, i) => message === this.#messages[i]);
    if (!same) this.#messages = messages;
    return this.#messages;
  }

  #entryAround(target: Node): Entry | undefined {
    for (let node: Node | null = target; node !== null && node !== this.element; node = node.parentNode) {
      const entry = this.#byElement.get(node);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  #noteChildren(record: MutationRecord): void {
    for (const node of record.removedNodes) if (isElement(node) && matchesOrHolds(node, this.#selector)) this.#scan = true;
    for (const node of record.addedNodes) if (isElement(node)) this.#added.push(node);
  }

  /** What an item is and says may hang on its own attributes and on those between it and the list. */
  #noteAttribute(target: Element, entry: Entry | undefined): void {
    if (entry !== undefined && (target !== entry.element || target.matches(this.#selector))) return;
    this.#scan = true;
    for (const item of target.querySelectorAll(this.#selector)) {
      const inside = this.#byElement.get(item);
      if (inside !== undefined) this.#changed.add(inside);
    }
  }

  #readAgain(entry: Entry, now: number): void {
    const said = readItem(entry.element, this.#adapter, now);
    if (said?.id !== entry.said?.id) this.#count = true;
    entry.said = said;
    entry.told = said && entry.told && { ...said, id: entry.told.id };
  }

  /** Takes the items that came in at the end; false when the list must be gone through as a whole. */
  #append(now: number): boolean {
    if (this.#scan || this.#entries.length === 0) return false;
    for (const item of this.#addedItems()) {
      const last = this.#entries.at(-1);
      if (this.#byElement.has(item) || last === undefined || !follows(last.element, item)) return false;
      this.#entries.push(this.#enter(item, now));
    }
    return true;
  }

  /** Each once, though a wrapper and what came into it were both noted. */
  #addedItems(): ReadonlySet<Element> {
    const present = this.#added.filter((node) => this.element.contains(node));
    return new Set(present.flatMap((node) => (node.matches(this.#selector) ? [node] : [...node.querySelectorAll(this.#selector)])));
  }

  #enter(element: Element, now: number): Entry {
    const said = readItem(element, this.#adapter, now);
    const entry = { element, said, told: said && { ...said, id: distinctId(said.id, this.#counts) } };
    this.#byElement.set(element, entry);
    return entry;
  }

  #readAll(now: number): void {
    const known = this.#byElement;
    this.#byElement = new WeakMap();
    this.#selector = this.#adapter.item.any.find((selector) => this.element.querySelector(selector) !== null) ?? this.#selector;
    this.#entries = Array.from(this.element.querySelectorAll(this.#selector), (element) => {
      const entry = known.get(element) ?? this.#enter(element, now);
      this.#byElement.set(element, entry);
      return entry;
    });
    this.#count = true;
  }

  /** Tells equal ids apart anew; a message whose id stays the same stays the same object. */
  #countAgain(): void {
    this.#counts = new Map();
    for (const entry of this.#entries) {
      if (entry.said === null) continue;
      const id = distinctId(entry.said.id, this.#counts);
      if (entry.told?.id !== id) entry.told = { ...entry.said, id };
    }
  }
}
