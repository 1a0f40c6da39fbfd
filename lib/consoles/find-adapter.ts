// Consoles in the page: which console is this?
import type { ConsoleAdapter } from './adapter';
import { holdsAny } from './find-element';
import { fitsPattern } from './match-pattern';

/** The first adapter whose pages the address fits and whose mark the page holds; null: no known console. */
export const findAdapter = (adapters: readonly ConsoleAdapter[], document: Document): ConsoleAdapter | null =>
  adapters.find((adapter) => adapter.pages.some((page) => fitsPattern(page, document.URL)) && holdsAny(adapter.mark, document)) ?? null;
