// Assist tab: how long a customer has waited, as a clock.

const MINUTE_MS = 60_000;

/** `m:ss`, from an hour on `h:mm:ss`; never below zero, for clocks of page and browser may differ. */
export const formatWait = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (part: number): string => `${part}`.padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const tail = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`;
};

/** From a minute on a wait deserves attention. */
export const isLongWait = (milliseconds: number): boolean => milliseconds >= MINUTE_MS;
