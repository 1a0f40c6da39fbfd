// @vitest-environment happy-dom
// The panel's cards: filling, editing, inserting, choosing, and what must never happen by itself.
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { sampleCard } from '@/test/fixtures/panel-replies';
import { blockedView, calmView, editedView, hardView, viewWith } from '@/test/fixtures/panel-views';
import { drawPanel } from './draw-panel';

describe('a slot', () => {
  test('is filled where it stands', () => {
    const { find, button, click, type, press, actions } = drawPanel(calmView);
    click(button('填 押金标准'));
    type(find('.slot-input'), '每平米20元');
    press('Enter', find('.slot-input'));
    expect(actions.fillSlot).toHaveBeenCalledExactlyOnceWith('押金标准', '每平米20元');
    expect(document.activeElement).toBe(button('填 押金标准'));
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])('does not take the Enter of an input method (%o)', (init) => {
    const { find, button, click, type, press, actions } = drawPanel(calmView);
    click(button('填 押金标准'));
    type(find('.slot-input'), 'mei');
    press('Enter', find('.slot-input'), init);
    expect(actions.fillSlot).not.toHaveBeenCalled();
    expect(find('.slot-input')).toBe(document.activeElement);
  });

  test('is left as it was by Escape', () => {
    const { page, find, button, click, type, press, actions } = drawPanel(calmView);
    click(button('填 押金标准'));
    type(find('.slot-input'), '每平米20元');
    press('Escape', find('.slot-input'));
    expect(actions.fillSlot).not.toHaveBeenCalled();
    expect(page.querySelector('.slot-input')).toBeNull();
  });

  test('that is empty opens when its reply is inserted', () => {
    const { find, button, click, actions } = drawPanel(calmView);
    click(button('插入'));
    expect(actions.insert).toHaveBeenCalledWith('fitout-solve', null);
    expect(find('.slot-input').getAttribute('aria-label')).toBe('填 押金标准');
  });
});

describe('a card', () => {
  test('with blocked words cannot be inserted and says why', () => {
    const { page, find, click, actions } = drawPanel(blockedView);
    const insert = find('.card-buttons button');
    expect(insert).toHaveProperty('disabled', true);
    click(insert);
    expect(actions.insert).not.toHaveBeenCalled();
    expect(find('.violations').textContent).toContain('“保证今天修好”');
    expect(find('.violations').textContent).toContain('打包票');
    expect(page.textContent).toContain('只说自己能做到的');
  });

  test('that was edited shows the draft and what is wrong with it, and keeps every keystroke', () => {
    const { find, type, actions } = drawPanel(editedView);
    expect(find('textarea.draft')).toHaveProperty('value', '周女士，是我们没处理好，保证今天修好。');
    expect(find('.violations').textContent).toContain('“保证今天修好”');
    type(find('textarea.draft'), '周女士，是我们没处理好。');
    expect(actions.edit).toHaveBeenLastCalledWith('leak-edited', '周女士，是我们没处理好。');
  });

  test('keeps HTML in its words as text', () => {
    const text = '<img src=x onerror="document.title=1"><b>漏</b>';
    const cards = [sampleCard('html', 'solve', text, [text], { matched: ['漏'] })];
    const { page, find } = drawPanel(viewWith({ title: text, body: { kind: 'cards', cards } }));
    expect(find('.bubble').textContent).toBe(text);
    expect(find('.bubble mark').textContent).toBe('漏');
    expect(page.querySelector('img')).toBeNull();
  });

  test('is inserted one bubble at a time', () => {
    const { button, click, actions } = drawPanel(hardView);
    click(button('逐条'));
    click(button('插入第 2 条'));
    expect(actions.insert).toHaveBeenCalledExactlyOnceWith('leak-own', 1);
  });

  test('goes with a reason', () => {
    const { find, button, click, actions } = drawPanel(hardView);
    click(button('不合适'));
    expect(button('记下').disabled).toBe(true);
    click(find('.reasons label:nth-child(2) input'));
    act(() => void find('.reject-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(actions.reject).toHaveBeenCalledExactlyOnceWith('leak-own', 'wrong-tone', '');
  });

  test('of a chat that is not open in the page is copied, not inserted', () => {
    const { find, button, click, actions } = drawPanel(viewWith({ openInPage: false }));
    expect(find('.card-buttons button')).toHaveProperty('disabled', true);
    click(button('复制'));
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith('leak-own', null);
  });
});

describe('the keys 1, 2 and 3', () => {
  test('choose a card and put the focus on its Insert', () => {
    const { page, press } = drawPanel(hardView);
    expect(page.querySelectorAll('.card')).toHaveLength(1);
    press('2');
    expect(page.querySelectorAll('.card')).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe('插入');
    expect(document.activeElement?.closest('article')?.dataset['place']).toBe('2');
    expect(page.querySelectorAll('.button.main')).toHaveLength(1);
  });

  test('are letters in a text field', () => {
    const { page, find, press } = drawPanel(editedView);
    press('2', find('textarea.draft'));
    expect(page.querySelectorAll('.card')).toHaveLength(1);
  });
});

describe('the cards are held', () => {
  test('while the focus is among them', () => {
    const { button, find, actions } = drawPanel(hardView);
    act(() => button('改').focus());
    expect(actions.hold).toHaveBeenLastCalledWith(true);
    act(() => find('.mini-open').focus());
    expect(actions.hold).toHaveBeenCalledTimes(1);
    act(() => find('#tab-assist').focus());
    expect(actions.hold).toHaveBeenLastCalledWith(false);
  });

  test('while the pointer is over them', () => {
    const { find, actions } = drawPanel(hardView);
    act(() => void find('.body').dispatchEvent(new MouseEvent('pointerover', { bubbles: true })));
    expect(actions.hold).toHaveBeenLastCalledWith(true);
    act(() => void find('.body').dispatchEvent(new MouseEvent('pointerout', { bubbles: true, relatedTarget: document.body })));
    expect(actions.hold).toHaveBeenLastCalledWith(false);
  });
});
