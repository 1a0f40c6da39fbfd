// Interface parts: the few signs that stand beside a word.
const PATHS = {
  risk: 'M8 2.6 14.4 13.4H1.6ZM8 6.6v3M8 11.4v.1',
  done: 'M3 8.6 6.4 12 13 4.6',
  close: 'm4 4 8 8M12 4l-8 8',
  clock: 'M8 2.2a5.8 5.8 0 1 0 .01 0M8 4.9V8l2 1.4',
  search: 'M7 2.5a4.5 4.5 0 1 0 .01 0M10.3 10.3 13.6 13.6',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
