// Everybody can use it: axe-core finds nothing in any view, in both languages, light and dark, at 320 px.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Theme } from '@/lib/domain/settings';
import { EMERGENCY_CHAT, HARD_CHAT } from './hard-chat';
import { setStage } from './set-stage';

const stage = setStage();
let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

type Uses = { readonly zh: string; readonly en: string };
const INSERT: Uses = { zh: '插入', en: 'Insert' };
const SEARCH: Uses = { zh: '查话术', en: 'Scripts' };
const SETTINGS: Uses = { zh: '设置', en: 'Settings' };
const ASSIST: Uses = { zh: '辅助', en: 'Assist' };
const EDIT: Uses = { zh: '改', en: 'Edit' };
const REJECT: Uses = { zh: '不合适', en: 'Reject' };
const STEPS: Uses = { zh: '步骤', en: 'Steps' };
const ANSWERED: Uses = { zh: '已经回了', en: 'Answered' };

type Violations = readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[];

/** One line a violation: view, rule, element, and why. */
const violationsIn = async (view: string): Promise<readonly string[]> => {
  const found = await stage().panel.runSource<Violations>(`${axe}; axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${view}: ${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, ' ')}`));
};

const LOOKS = (['zh', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).map((theme): readonly [typeof lang, Theme] => [lang, theme]));

describe.each(LOOKS)('in %s and %s', (lang, theme) => {
  it('every view of a chat is clean', async () => {
    const { panel } = stage();
    await panel.resize(320, 600);
    await panel.changeSettings({ uiLang: lang, theme, speakOnlyOnRisk: false });
    await panel.waitForText(ASSIST[lang]);
    const found: string[] = [...(await violationsIn('no chat'))];
    await stage().load('林女士', HARD_CHAT);
    await panel.waitForText(INSERT[lang]);
    found.push(...(await violationsIn('hard chat')));
    await panel.clickButton(STEPS[lang], '.step-line');
    found.push(...(await violationsIn('steps')));
    await panel.press('Escape');
    await panel.clickButton(REJECT[lang], '.card');
    found.push(...(await violationsIn('reject')));
    await panel.press('Escape');
    await panel.click('.mood .button');
    found.push(...(await violationsIn('evidence')));
    await panel.press('Escape');
    await panel.clickButton(EDIT[lang], '.card');
    await panel.type(lang === 'zh' ? '，我们保证赔您' : 'x');
    found.push(...(await violationsIn('draft')));
    await panel.clickButton(INSERT[lang], '.card');
    found.push(...(await violationsIn('after an insertion')));
    expect(found).toEqual([]);
  });

  it('emergency, silence, an answered chat, search and settings are clean', async () => {
    const { panel } = stage();
    await panel.resize(320, 600);
    await panel.changeSettings({ uiLang: lang, theme, speakOnlyOnRisk: false });
    await panel.waitForText(ASSIST[lang]);
    await stage().load('林女士', EMERGENCY_CHAT);
    await panel.waitForText(INSERT[lang]);
    const found = [...(await violationsIn('emergency'))];
    await stage().load('周女士', [{ from: 'customer', text: 'Добрый день, подскажите, пожалуйста, который час' }]);
    await expect.poll(() => panel.evaluate(() => document.querySelectorAll('.silent').length)).toBe(1);
    found.push(...(await violationsIn('silent')));
    await stage().say('agent', '现在是下午三点，您还有别的事就说。');
    await panel.waitForText(ANSWERED[lang]);
    found.push(...(await violationsIn('answered')));
    await stage().load('空女士');
    found.push(...(await violationsIn('empty chat')));
    await panel.clickButton(SEARCH[lang]);
    await panel.click('.search input');
    await panel.type('漏水');
    await expect.poll(() => panel.evaluate(() => document.querySelectorAll('.search .hit').length)).toBeGreaterThan(0);
    found.push(...(await violationsIn('search')));
    await panel.clickButton(SETTINGS[lang], '.tabs');
    found.push(...(await violationsIn('settings')));
    expect(found).toEqual([]);
  });
});

it('would find a fault that is there', async () => {
  await stage().panel.evaluate(() => {
    const button = document.createElement('button');
    document.querySelector('main')?.append(button);
  });
  expect(await violationsIn('spoilt')).toEqual([expect.stringContaining('button-name')]);
});
