// The built code runs nothing that arrives as text, and names no address that it could call.
import { describe, expect, it } from 'vitest';
import { builtFiles, readBuilt } from './built-files';

/** Addresses that may stand in the code, each with its reason. None of them is ever opened. */
const NAMED: Readonly<Record<string, string>> = {
  'http://www.w3.org/': 'names of XML vocabularies, in React',
  'https://react.dev/errors/': 'the text of an error, in React',
  'https://wxt.dev/': 'the text of an error, in the extension framework',
  'https://github.com/wxt-dev/': 'the text of an error, in the extension framework',
  'https://tinyurl.com/y2uuvskb': 'the text of an error, in Dexie',
  'http://bit.ly/2kdckMn': 'the text of an error, in Dexie',
  'https://*/*': 'the pattern of what a person may grant',
  'http://*/*': 'the pattern of what a person may grant',
  'http://127.0.0.1/*': 'where the demo console is',
  'http://localhost/*': 'where the demo console is',
};

const files = builtFiles().filter((path) => /\.(?:js|css|html|json)$/.test(path));
const found = (pattern: RegExp): string[] =>
  files.flatMap((path) => Array.from(readBuilt(path).toString('utf8').matchAll(pattern), ([hit]) => `${path}: ${hit}`));

describe('the built code', () => {
  it('makes no code from text', () => {
    expect(found(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]/g)).toEqual([]);
  });

  it('loads no script from elsewhere', () => {
    expect(found(/<script[^>]+src="(?!\/)[^"]*"|\bimport\(\s*["'`]https?:|\bimportScripts\s*\(|@import\b|url\(\s*["']?https?:/g)).toEqual([]);
  });

  it('names no address but those with a reason', () => {
    const known = Object.keys(NAMED);
    const addresses = found(/\b(?:https?|wss?|ftp):\/\/[\w*][^\s"'`\\)<>]*/g);
    expect(addresses.filter((hit) => !known.some((address) => hit.includes(`: ${address}`)))).toEqual([]);
  });

  it('opens no connection', () => {
    expect(found(/\bnew (?:WebSocket|EventSource|XMLHttpRequest|WebTransport)\b|\bsendBeacon\b/g)).toEqual([]);
  });
});
