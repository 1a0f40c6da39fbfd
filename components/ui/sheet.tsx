// Interface parts: a dialog at the foot of the panel for what is one click away; it covers and moves nothing.
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useReading } from '@/components/texts-context';
import { Icon } from './icon';

type SheetProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Opens when it is mounted. Esc, the cross and a click beside it close it; the focus goes back by itself. */
export const Sheet = ({ title, onClose, children }: SheetProps) => {
  const { t } = useReading();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // Before the element leaves the page, or the focus could not go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const closeBeside = (event: PointerEvent): void => {
      if (event.target === element) close.current();
    };
    element.showModal();
    element.addEventListener('pointerdown', closeBeside);
    return () => {
      element.removeEventListener('pointerdown', closeBeside);
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-body">
        <header className="sheet-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-button" aria-label={t.verbs.close} title={t.verbs.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
};
