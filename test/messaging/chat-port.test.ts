// Between the page and the panel: what a page may say.
import { describe, expect, it } from 'vitest';
import { parseFromPage } from '@/lib/messaging/chat-port';

const told = (more: object) =>
  parseFromPage({ type: 'conversation', conversation: { key: 'k', console: 'demo', title: '', subtitle: '', messages: [], ...more } });

describe('a conversation from the page', () => {
  it('belongs to the company itself unless it says otherwise', () => {
    expect(told({})).toMatchObject({ conversation: { channel: 'own' } });
    expect(told({ channel: 'marketplace' })).toMatchObject({ conversation: { channel: 'marketplace' } });
  });

  it('of an unknown channel is refused', () => {
    expect(told({ channel: 'elsewhere' })).toBeNull();
  });
});
