// Consoles in the page: match patterns as in an extension's manifest.

const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\*|\d+))?(\/.*)$/;

const hostFits = (pattern: string, host: string): boolean => {
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
  return host === pattern;
};

const pathFits = (pattern: string, path: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
};

/** True when the address fits the pattern; a pattern without a port fits any, and the address's fragment counts for nothing. */
export const fitsPattern = (pattern: string, address: string): boolean => {
  const [, scheme, host, port, path] = PATTERN.exec(pattern) ?? [];
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || scheme === undefined || host === undefined || path === undefined) return false;
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  const portFits = port === undefined || port === '*' || port === url.port;
  return schemeFits && portFits && hostFits(host, url.hostname) && pathFits(path, url.pathname + url.search);
};
