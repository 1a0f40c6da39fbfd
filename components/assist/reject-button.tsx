// Assist tab: a reply that does not fit goes, with a reason.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';
import type { RejectReason } from '@/lib/domain/outcome';
import { RejectSheet } from './reject-sheet';

export const RejectButton = ({ reject }: { readonly reject: (reason: RejectReason, note: string) => void }) => {
  const { t } = useReading();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" className="reject" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.verbs.reject}
      </Button>
      {open ? <RejectSheet reject={reject} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
