// Assist tab: a site's name as people say it.

/** `https://chat.example.com` → `chat.example.com`; anything that is no address stays as it is. */
export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);
