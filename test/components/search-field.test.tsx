// @vitest-environment happy-dom
// The search field: asks at every letter, and not while an input method makes a word.
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { PanelActions } from '@/lib/domain/panel';
import { hardView } from '@/test/fixtures/panel-views';
import { type DrawnPanel, drawPanel } from './draw-panel';

const INPUT = '#pane-search input';

const openSearch = (): { panel: DrawnPanel; field: HTMLElement; asked: () => string[] } => {
  const search = vi.fn<PanelActions['search']>(async () => []);
  const panel = drawPanel(hardView, search);
  panel.press('/');
  return { panel, field: panel.find(INPUT), asked: () => search.mock.calls.map(([query]) => query) };
};

const tell = (field: HTMLElement, event: 'compositionstart' | 'compositionend'): void => {
  act(() => void field.dispatchEvent(new CompositionEvent(event, { bubbles: true })));
};

test('Letters typed without an input method are searched one after the other.', async () => {
  const { panel, field, asked } = openSearch();
  for (const text of ['l', 'lo', 'lou']) panel.type(field, text);
  expect(asked()).toEqual(['l', 'lo', 'lou']);
  await act(async () => undefined);
});

test('The letters of an unfinished word stand in the field and are not searched; its end is, at once.', async () => {
  const { panel, field, asked } = openSearch();
  tell(field, 'compositionstart');
  for (const text of ['l', 'lou', 'lou’shui']) panel.type(field, text);
  expect(field).toHaveProperty('value', 'lou’shui');
  expect(asked()).toEqual([]);
  panel.type(field, '漏水');
  tell(field, 'compositionend');
  expect(asked()).toEqual(['漏水']);
  panel.type(field, '漏水了');
  expect(asked()).toEqual(['漏水', '漏水了']);
  await act(async () => undefined);
});

test('A word given up by the input method leaves the search of what stands in the field.', async () => {
  const { panel, field, asked } = openSearch();
  panel.type(field, '阳台');
  tell(field, 'compositionstart');
  panel.type(field, '阳台s');
  panel.press('Enter', field, { isComposing: true });
  panel.type(field, '阳台');
  tell(field, 'compositionend');
  expect(asked()).toEqual(['阳台', '阳台']);
  await act(async () => undefined);
});
