// What customers wrote when a script was used as it was: learned only when the switch is on, counted, and erased on request.
import { expect, it } from 'vitest';
import { setStage } from './set-stage';

const stage = setStage();
const LEAK = '厨房吊顶在滴水，师傅什么时候能来';

const insertFirst = async (learnFromUse: boolean): Promise<void> => {
  const { panel } = stage();
  await panel.changeSettings({ uiLang: 'zh', theme: 'light', speakOnlyOnRisk: false, learnFromUse });
  await stage().ask(LEAK);
  await panel.clickButton('插入', '.card');
  await panel.waitForText('看过再发');
  await panel.clickButton('设置', '.tabs');
  await panel.waitForText('从用过的话术里学');
};

it('learns nothing while the switch is off', async () => {
  await insertFirst(false);
  expect(await stage().panel.text()).not.toContain('种说法');
});

it('learns when it is on, and forgets everything on request', async () => {
  const { panel } = stage();
  await panel.clickButton('辅助', '.tabs');
  await insertFirst(true);
  await panel.waitForText('学到 1 种说法');
  await panel.clickButton('全部清掉');
  await panel.waitForText('学到的说法都清掉了');
  expect(await panel.text()).not.toContain('学到 1 种说法');
});
