// @vitest-environment happy-dom
// The panel's states: what it says of a chat, and what it says when there is none.
import { act } from 'react';
import { expect, test } from 'vitest';
import type { Access, PanelView, SearchHit } from '@/lib/domain/panel';
import { answeredView, calmView, emergencyView, englishView, hardView, NOW, quietView, silentView, viewWith } from '@/test/fixtures/panel-views';
import { drawPanel } from './draw-panel';

const without = (access: Access): PanelView => ({ ...hardView, chats: [], chat: null, access });

test('A calm chat has one status line and its cards.', () => {
  const { page, find } = drawPanel(calmView);
  expect(find('.status-line').textContent).toBe('普通咨询 · 装修手续与管理');
  expect(page.querySelector('.mood, .chips, .hand-over, .step-line')).toBeNull();
  expect(page.querySelectorAll('article')).toHaveLength(2);
});

test('Whoever wants to hear of risk only sees the cards of a calm chat on demand.', () => {
  const { page, button, click, show } = drawPanel(quietView);
  expect(page.querySelector('article')).toBeNull();
  click(button('看话术'));
  expect(page.querySelectorAll('article')).toHaveLength(2);
  show({ ...hardView, settings: quietView.settings });
  expect(page.querySelectorAll('article')).toHaveLength(3);
});

test('An emergency comes first: words, numbers, list; then the cards.', () => {
  const { page, find, button, click, actions } = drawPanel(emergencyView);
  expect(find('.head').firstElementChild).toBe(find('.emergency'));
  expect(page.querySelector('.mood, .hand-over, .step-line')).toBeNull();
  expect(find('[role=alert]').textContent).toBe('先出门，别碰任何开关和火，到楼外再回我。');
  click(button('复制 火警 119'));
  expect(actions.copyText).toHaveBeenCalledExactlyOnceWith('119');
  click(find('.checklist input'));
  expect(find('.checklist input')).toHaveProperty('checked', true);
  expect(page.querySelectorAll('.button.main')).toHaveLength(1);
});

test('An answered chat shows no cards and an edited draft can be brought back.', () => {
  const { page, button, click, show, actions } = drawPanel(answeredView);
  expect(page.querySelector('article')).toBeNull();
  expect(page.textContent).toContain('已经回了，等客户开口。');
  show(viewWith({ body: { kind: 'answered' }, recoverable: '我写的话' }));
  click(button('恢复草稿'));
  expect(actions.restoreDraft).toHaveBeenCalledOnce();
});

test('A wait is counted in minutes and seconds and turns long after a minute.', () => {
  const { find, show } = drawPanel(hardView);
  expect(find('.clock.long').textContent).toBe('等待 2:41');
  show(viewWith({ waitingSince: NOW - 59_000 }));
  expect(find('.clock').textContent).toBe('等待 0:59');
  expect(find('.clock').className).toBe('clock');
});

test('A silent chat offers the search with the customer’s words, and the nearest three.', async () => {
  const hit: SearchHit = {
    id: 'b',
    title: '漏水先止水，约上门',
    of: '渗漏水',
    kind: 'script',
    bubbles: ['〔位置〕漏水我记下了。'],
    lang: 'zh',
    sure: false,
    matched: ['漏水'],
  };
  const { page, find, button, click, actions } = drawPanel(silentView, async () => [{ ...hit, id: 'x', title: '另一条' }, hit]);
  expect(find('.silent input')).toHaveProperty('value', '地下室能不能接个水管，问了两天没人懂');
  expect([...page.querySelectorAll('.nearest button')].map((each) => each.textContent)).toHaveLength(3);
  await act(async () => button('漏水先止水，约上门').click());
  expect(find('.silent .hit.open .hit-name').textContent).toBe('漏水先止水，约上门');
  click(find('.silent .hit-buttons button'));
  expect(actions.insertText).toHaveBeenCalledExactlyOnceWith('〔位置〕漏水我记下了。');
});

test.each<[Access, string]>([
  [{ kind: 'no-permission', origin: 'https://chat.example.com' }, '允许读取 chat.example.com'],
  [{ kind: 'no-permission', origin: null }, '再看一次'],
  [{ kind: 'not-a-page' }, '再看一次'],
  [{ kind: 'no-console', origin: 'https://crm.example.com' }, '读这段'],
  [{ kind: 'no-chat', console: 'demo' }, '读这段'],
  [{ kind: 'lost' }, '重新连接'],
])('Without a chat there is one sentence and one button: %o', (access, verb) => {
  const { page } = drawPanel(without(access));
  expect(page.querySelectorAll('.state h1')).toHaveLength(1);
  expect([...page.querySelectorAll('.state button')].map((each) => each.textContent)).toEqual([verb]);
});

test('A slash opens the search, and Esc in its empty field goes back.', () => {
  const { find, press } = drawPanel(hardView);
  press('/');
  expect(document.activeElement).toBe(find('#pane-search input'));
  press('Escape', find('#pane-search input'));
  expect(find('#tab-assist').getAttribute('aria-selected')).toBe('true');
});

test('The language of the interface changes at run time, that of a reply does not.', () => {
  const { find, button, show } = drawPanel(hardView);
  expect(find('.bubbles').lang).toBe('zh-CN');
  show({ ...hardView, settings: { ...hardView.settings, uiLang: 'en' } });
  expect(button('In parts')).toBeDefined();
  expect(document.documentElement.lang).toBe('en');
  expect(find('.bubbles').lang).toBe('zh-CN');
  show(englishView);
  expect(find('.bubbles').lang).toBe('en');
});

test('Arrows move the focus along the strip and show nothing by themselves.', () => {
  const { page, press, actions } = drawPanel(hardView);
  const chats = [...page.querySelectorAll<HTMLElement>('.strip button')];
  act(() => chats[0]?.focus());
  press('ArrowRight', chats[0]);
  expect(document.activeElement).toBe(chats[1]);
  expect(actions.showChat).not.toHaveBeenCalled();
});
