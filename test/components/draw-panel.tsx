// Tests of the panel: draws it into a page and keeps what a person does with it.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { Panel } from '@/components/panel';
import type { PanelActions, PanelView } from '@/lib/domain/panel';
import { NOW } from '@/test/fixtures/panel-views';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const spies = (search: PanelActions['search']): PanelActions => ({
  showChat: vi.fn(),
  insert: vi.fn(),
  copy: vi.fn(),
  edit: vi.fn(),
  discardDraft: vi.fn(),
  fillSlot: vi.fn(),
  reject: vi.fn(),
  showUpdate: vi.fn(),
  hold: vi.fn(),
  restoreDraft: vi.fn(),
  insertText: vi.fn(),
  copyText: vi.fn(),
  requestAccess: vi.fn(),
  reconnect: vi.fn(),
  pasteChat: vi.fn(),
  restorePack: vi.fn(),
  dismissNotice: vi.fn(),
  changeSettings: vi.fn(),
  countLearned: async () => 0,
  forgetLearned: async () => undefined,
  search,
});

export type DrawnPanel = {
  readonly page: HTMLElement;
  readonly actions: PanelActions;
  readonly show: (view: PanelView) => void;
  /** The only element that the selector finds; throws when there is none. */
  readonly find: (selector: string) => HTMLElement;
  readonly button: (words: string) => HTMLButtonElement;
  readonly click: (element: HTMLElement) => void;
  readonly press: (key: string, on?: Element, init?: KeyboardEventInit) => void;
  readonly type: (field: HTMLElement, text: string) => void;
};

/** A panel in an otherwise empty page; it goes when the test ends. */
export const drawPanel = (view: PanelView, search: PanelActions['search'] = async () => []): DrawnPanel => {
  document.body.replaceChildren();
  const page = document.body.appendChild(document.createElement('div'));
  const actions = spies(search);
  const root = createRoot(page);
  onTestFinished(() => act(() => root.unmount()));
  const show = (next: PanelView): void => act(() => root.render(<Panel view={next} actions={actions} now={NOW} />));
  show(view);
  const find = (selector: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The panel has no ${selector}`);
    return found;
  };
  const button = (words: string): HTMLButtonElement => {
    const found = [...page.querySelectorAll('button')].find((each) => each.textContent === words || each.getAttribute('aria-label') === words);
    if (!found) throw new Error(`The panel has no button ${words}`);
    return found;
  };
  return { page, actions, show, find, button, ...gestures };
};

const gestures = {
  click: (element: HTMLElement): void => act(() => element.click()),
  press: (key: string, on: Element = document.body, init: KeyboardEventInit = {}): void => {
    act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })));
  },
  type: (field: HTMLElement, text: string): void => {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
    act(() => {
      setter?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  },
};
