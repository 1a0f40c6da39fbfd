// Consoles in the page: writes a text into the open chat's composer. A person sends; this never does.
import type { InsertMode, InsertOutcome } from '@/lib/domain/insertion';
import type { ConsoleAdapter } from './adapter';
import { type Composer, findComposer } from './composer';
import type { Composition } from './composition';
import { insertIntoEditor, prepareEditor } from './insert-into-editor';
import { insertIntoField } from './insert-into-field';
import { readKey } from './read-conversation';

export type Insertion = {
  readonly adapter: ConsoleAdapter;
  readonly document: Document;
  readonly composition: Composition;
  /** Key of the conversation that the text was written for. */
  readonly key: string;
  readonly text: string;
  readonly mode: InsertMode;
};

// Some editors read the selection with a delay; with less than this they write in the wrong place.
const NOTICE = 150;
// How long a page may take to show the text; looked at twice, at the latest after the sum.
const SHOWN = [30, 250];

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The composer, or why nothing may be written now. */
const checkComposer = ({ adapter, document, composition, key }: Insertion): Composer | InsertOutcome => {
  if (readKey(adapter, document) !== key) return { kind: 'wrong-conversation' };
  const composer = findComposer(adapter, document);
  if (composer === null) return { kind: 'no-composer' };
  return composition.isComposing(composer.element) ? { kind: 'composing' } : composer;
};

const isComposer = (found: Composer | InsertOutcome): found is Composer => found.kind === 'field' || found.kind === 'editor';

const readBack = async (shown: () => boolean): Promise<InsertOutcome> => {
  for (const milliseconds of SHOWN) {
    await pause(milliseconds);
    if (shown()) return { kind: 'inserted' };
  }
  return { kind: 'refused' };
};

const insertInEditor = async (insertion: Insertion, element: HTMLElement): Promise<InsertOutcome> => {
  const text = prepareEditor(element, insertion.text, insertion.mode);
  await pause(NOTICE);
  // The person may have opened another chat meanwhile.
  const again = checkComposer(insertion);
  if (!isComposer(again)) return again;
  if (again.element !== element) return { kind: 'refused' };
  return readBack(insertIntoEditor(element, text, insertion.mode));
};

/**
 * Writes `text` into the composer and reads it back; focus and caret stay behind it. Keeps a caret that the person has in it;
 * a composer that holds text but not the caret gets it on top, above a signature. Sends nothing, presses no key, clicks nothing.
 * The conversation's key is checked immediately before writing.
 */
export const insertText = async (insertion: Insertion): Promise<InsertOutcome> => {
  const composer = checkComposer(insertion);
  if (!isComposer(composer)) return composer;
  // While the click in the panel still counts, the page may take the focus back.
  insertion.document.defaultView?.focus();
  if (composer.kind === 'editor') return insertInEditor(insertion, composer.element);
  const { shown, takeBack } = insertIntoField(composer.element, insertion.text, insertion.mode);
  const outcome = await readBack(shown);
  if (outcome.kind === 'refused' && isComposer(checkComposer(insertion))) takeBack();
  return outcome;
};
