// Pack files: a day as people write it; YAML reads an unquoted one as a date.

/** `2026-01-31`; empty stays empty. */
export const isoDay = (day: string | Date): string => (day instanceof Date ? day.toISOString().slice(0, 10) : day);
