// Interface parts: a setting that is on or off, with a line that says what it does.
import { useId } from 'react';

type SwitchProps = { readonly label: string; readonly hint: string; readonly on: boolean; readonly turn: (on: boolean) => void };

export const Switch = ({ label, hint, on, turn }: SwitchProps) => {
  const hintId = useId();
  return (
    <label className="switch">
      <span>
        {label}
        <small id={hintId}>{hint}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        aria-checked={on}
        aria-describedby={hintId}
        checked={on}
        onChange={(event) => turn(event.target.checked)}
      />
    </label>
  );
};
