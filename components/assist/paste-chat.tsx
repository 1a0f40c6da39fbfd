// Assist tab: a chat that the page cannot give, pasted as text.
import { useState } from 'react';
import { useReading } from '@/components/texts-context';
import { Button } from '@/components/ui/button';

export const PasteChat = ({ read }: { readonly read: (text: string) => void }) => {
  const { t } = useReading();
  const [text, setText] = useState('');
  return (
    <div className="paste">
      <textarea
        className="text-field"
        aria-label={t.paste.label}
        placeholder={t.paste.example}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="main" disabled={text.trim() === ''} onClick={() => read(text)}>
        {t.paste.read}
      </Button>
    </div>
  );
};
