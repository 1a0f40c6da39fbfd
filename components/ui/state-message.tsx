// Interface parts: why there is nothing to show, in one sentence, and the one thing to do about it.
import type { ReactNode } from 'react';

type StateMessageProps = { readonly text: string; readonly detail?: string; readonly children?: ReactNode };

export const StateMessage = ({ text, detail = '', children }: StateMessageProps) => (
  <div className="state">
    <svg className="state-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M25.5 5v22M5 8.5h13.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H12l-4.5 4v-4H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z" />
    </svg>
    <h1>{text}</h1>
    {detail === '' ? null : <p className="state-detail">{detail}</p>}
    {children}
  </div>
);
