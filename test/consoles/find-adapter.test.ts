// @vitest-environment happy-dom
// A console is known by its address and its mark.
import { describe, expect, it } from 'vitest';
import { demoConsole } from '@/lib/consoles/demo-console';
import { findAdapter } from '@/lib/consoles/find-adapter';
import { fitsPattern } from '@/lib/consoles/match-pattern';
import { demoPage } from '@/test/fixtures/consoles/demo-page';
import { visit } from './contract/setup';

const elsewhere = { adapter: demoConsole, address: 'https://desk.example/', page: demoPage };

describe('a match pattern', () => {
  it.each([
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/agent/tickets/5?x#y', true],
    ['https://*.zendesk.com/agent/*', 'https://zendesk.com/agent/', true],
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com.evil.example/agent/', false],
    ['https://*.zendesk.com/agent/*', 'http://acme.zendesk.com/agent/', false],
    ['*://*/app/accounts/*/conversations/*', 'https://desk.example/app/accounts/1/conversations/2', true],
    ['http://127.0.0.1/*', 'http://127.0.0.1:5170/', true],
    ['http://127.0.0.1:8080/*', 'http://127.0.0.1:5170/', false],
    ['https://a.example/x.y', 'https://a.example/xzy', false],
    ['nonsense', 'https://a.example/', false],
    ['https://a.example/*', 'about:blank', false],
  ])('%s against %s: %s', (pattern, address, fits) => {
    expect(fitsPattern(pattern, address)).toBe(fits);
  });
});

describe('the adapter of a page', () => {
  it('needs the address', () => {
    visit(elsewhere);
    expect(findAdapter([demoConsole], document)).toBeNull();
  });

  it('needs the mark', () => {
    const page = visit({ ...elsewhere, address: 'http://127.0.0.1:5170/' });
    expect(findAdapter([demoConsole], document)).toBe(demoConsole);
    page.leave();
    expect(findAdapter([demoConsole], document)).toBeNull();
  });
});
