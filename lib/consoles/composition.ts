// Consoles in the page: is the person composing with an input method? Then nothing may be written.

export type Composition = { readonly isComposing: (within: Element) => boolean };

/** Follows compositions in the whole document until `signal` aborts. */
export const trackComposition = (document: Document, signal: AbortSignal): Composition => {
  let composing: Node | null = null;
  const options = { capture: true, signal };
  document.addEventListener('compositionstart', (event) => (composing = event.composedPath()[0] as Node), options);
  document.addEventListener('compositionend', () => (composing = null), options);
  // A field that is taken away or left never says that its composition ended.
  document.addEventListener('focusout', () => (composing = null), options);
  return { isComposing: (within) => composing?.isConnected === true && within.contains(composing) };
};
