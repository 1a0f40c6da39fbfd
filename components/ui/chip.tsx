// Interface parts: one belief in a word; its colour repeats what the word says.
type ChipProps = { readonly kind: 'topic' | 'risk' | 'plain'; readonly text: string; readonly title?: string };

export const Chip = ({ kind, text, title = text }: ChipProps) => (
  <span className={`chip ${kind}`} title={title}>
    {text}
  </span>
);
