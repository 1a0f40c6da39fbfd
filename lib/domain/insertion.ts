// The words: what became of writing a text into a console's composer. Nothing is ever sent.

/** `append` keeps what the composer holds and writes at its caret; `replace` takes its place. */
export type InsertMode = 'append' | 'replace';

export type InsertOutcome =
  /** Read back and found as asked. */
  | { readonly kind: 'inserted' }
  /** The page now shows another conversation than the card was made for; nothing was written. */
  | { readonly kind: 'wrong-conversation' }
  | { readonly kind: 'no-composer' }
  /** The person is composing with an input method; nothing was written. */
  | { readonly kind: 'composing' }
  /** The editor refuses scripted text; the person pastes by hand. */
  | { readonly kind: 'refused' };
