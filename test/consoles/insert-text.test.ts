// @vitest-environment happy-dom
// A text goes into the composer of the right chat or nowhere, and is never sent. Real editors are tried in the browser tests.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trackComposition } from '@/lib/consoles/composition';
import { demoConsole } from '@/lib/consoles/demo-console';
import { insertText } from '@/lib/consoles/insert-text';
import type { InsertMode, InsertOutcome } from '@/lib/domain/insertion';
import { demoPage } from '@/test/fixtures/consoles/demo-page';
import { pass, visit } from './contract/setup';

const stopping = new AbortController();
const composition = trackComposition(document, stopping.signal);
const sent = vi.fn();

const reply = (): HTMLTextAreaElement => {
  const field = document.querySelector('textarea');
  if (field === null) throw new Error('No composer');
  return field;
};

const insert = async (text: string, mode: InsertMode = 'append', key = 'demo:c1'): Promise<InsertOutcome> => {
  const outcome = insertText({ adapter: demoConsole, document, composition, key, text, mode });
  await pass(1_000);
  return outcome;
};

/** Puts an editor in the place of the textarea; `adapter` finds it. */
const editorAdapter = { ...demoConsole, composer: { any: ['.composer [contenteditable]'], seen: '2026-11-20' } };
const setEditor = (html: string): HTMLElement => {
  reply().outerHTML = html;
  const editor = document.querySelector<HTMLElement>('.composer [contenteditable]');
  if (editor === null) throw new Error('No editor');
  return editor;
};
const insertInEditor = async (text: string): Promise<InsertOutcome> => {
  const outcome = insertText({ adapter: editorAdapter, document, composition, key: 'demo:c1', text, mode: 'append' });
  await pass(1_000);
  return outcome;
};

beforeEach(() => {
  vi.useFakeTimers();
  // happy-dom knows no editing commands: the way past them is what runs here.
  Object.assign(document, { execCommand: () => false });
  visit({ adapter: demoConsole, address: 'http://127.0.0.1/', page: demoPage }).open('c1', '陈先生');
  sent.mockClear();
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit']) document.querySelector('form')?.addEventListener(type, sent);
});

afterEach(() => {
  expect(sent).not.toHaveBeenCalled();
  vi.useRealTimers();
});

describe('a plain field', () => {
  it('gets the text, the focus and the caret behind it, and the page notices', async () => {
    const input = vi.fn();
    reply().addEventListener('input', input);
    expect(await insert('陈先生，您好\n我来跟进')).toEqual({ kind: 'inserted' });
    expect(reply().value).toBe('陈先生，您好\n我来跟进');
    expect(document.activeElement).toBe(reply());
    expect(reply().selectionStart).toBe(reply().value.length);
    expect(input).toHaveBeenCalledTimes(1);
  });

  it('is written at the caret that the person has in it', async () => {
    reply().value = '您好，请稍等';
    reply().focus();
    reply().setSelectionRange(3, 3);
    expect(await insert('我是小许，')).toEqual({ kind: 'inserted' });
    expect(reply().value).toBe('您好，我是小许，请稍等');
  });

  it('gets the text above a signature where nobody stands', async () => {
    reply().value = '-- 云栖服务台';
    expect(await insert('您好')).toEqual({ kind: 'inserted' });
    expect(reply().value).toBe('您好\n-- 云栖服务台');
  });

  it('is emptied first when the text is to replace what it holds', async () => {
    reply().value = '旧的话';
    expect(await insert('新的话', 'replace')).toEqual({ kind: 'inserted' });
    expect(reply().value).toBe('新的话');
  });

  it('that takes no more signs is left as it was', async () => {
    reply().maxLength = 5;
    reply().value = '您好';
    expect(await insert('这句话太长了')).toEqual({ kind: 'refused' });
    expect(reply().value).toBe('您好');
  });

  it('whose page clips the text is left as it was, without half a sentence', async () => {
    reply().addEventListener('input', () => (reply().value = reply().value.slice(0, 4)));
    expect(await insert('这句话太长了')).toEqual({ kind: 'refused' });
    expect(reply().value).toBe('');
  });

  it('whose page puts the old text back is reported as refusing', async () => {
    reply().addEventListener('input', () => (reply().value = ''));
    expect(await insert('您好')).toEqual({ kind: 'refused' });
  });
});

describe('nothing is written', () => {
  it('when the page shows another chat', async () => {
    expect(await insert('您好', 'append', 'demo:c2')).toEqual({ kind: 'wrong-conversation' });
    expect(reply().value).toBe('');
  });

  it('when the chat changes while an editor is being prepared', async () => {
    const editor = setEditor('<div contenteditable="true"></div>');
    const outcome = insertInEditor('您好');
    document.querySelector('.chat-head')?.setAttribute('data-chat-id', 'c2');
    expect(await outcome).toEqual({ kind: 'wrong-conversation' });
    expect(editor.textContent).toBe('');
  });

  it('when there is no composer or it is locked', async () => {
    reply().readOnly = true;
    expect(await insert('您好')).toEqual({ kind: 'no-composer' });
    reply().remove();
    expect(await insert('您好')).toEqual({ kind: 'no-composer' });
  });

  it('while the person composes with an input method', async () => {
    reply().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(await insert('您好')).toEqual({ kind: 'composing' });
    reply().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(await insert('您好')).toEqual({ kind: 'inserted' });
  });
});

describe('an editor', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'DataTransfer',
      class {
        text = '';
        setData(_: string, text: string) {
          this.text = text;
        }
        getData() {
          return this.text;
        }
      },
    );
  });

  const take = (editor: HTMLElement, event: Event, later = 0): void => {
    event.preventDefault();
    const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
    setTimeout(() => editor.append(text), later);
  };

  it('that takes a paste has the text once, even when it takes its time', async () => {
    const editor = setEditor('<div contenteditable="true"></div>');
    const command = vi.spyOn(document, 'execCommand');
    editor.addEventListener('paste', (event) => take(editor, event, 120));
    expect(await insertInEditor('您好\n我来跟进')).toEqual({ kind: 'inserted' });
    expect(editor.textContent).toBe('您好\n我来跟进');
    expect(command).not.toHaveBeenCalled();
  });

  it('that ignores a paste gets the text by command', async () => {
    const editor = setEditor('<div contenteditable="true"></div>');
    Object.assign(document, { execCommand: (_: string, __: boolean, text: string) => editor.append(text) });
    expect(await insertInEditor('您好')).toEqual({ kind: 'inserted' });
  });

  it('that breaks by commands is never given one', async () => {
    const editor = setEditor('<div contenteditable="true" data-lexical-editor="true"></div>');
    const command = vi.spyOn(document, 'execCommand');
    expect(await insertInEditor('您好')).toEqual({ kind: 'refused' });
    expect(command).not.toHaveBeenCalled();
    expect(editor.textContent).toBe('');
  });

  it('that scrambles the text is reported as refusing', async () => {
    const editor = setEditor('<div contenteditable="true"></div>');
    Object.assign(document, { execCommand: () => editor.append('进跟来我\n好您') });
    expect(await insertInEditor('您好\n我来跟进')).toEqual({ kind: 'refused' });
  });
});
