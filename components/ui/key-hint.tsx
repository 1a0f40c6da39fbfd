// Interface parts: a key on the keyboard.
import type { ReactNode } from 'react';

export const KeyHint = ({ children }: { readonly children: ReactNode }) => <kbd className="key">{children}</kbd>;
