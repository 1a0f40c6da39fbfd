// The steps of a playbook: ticked when staff have really done them, measured on chats labelled by hand.
import { describe, expect, it } from 'vitest';
import { tickSteps } from '@/lib/assist/tick-steps';
import { openLibrary } from '@/lib/cli/open-library';
import type { LabelledChat } from '@/lib/domain/labelled-chat';
import { turnsOf } from '@/lib/domain/turns';
import { chat } from '@/test/fixtures/chat';
import { readCases } from '@/test/fixtures/score-cases';

type StepCase = Pick<LabelledChat, 'messages'> & {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly playbook: string;
  readonly done: readonly boolean[];
};

/** What F1 over all labelled chats was when the cues were last worked on, less three points. */
const LEAST_F1 = 0.858;

const library = openLibrary([]);

const ticksOf = (lang: 'zh' | 'en', playbook: string, conversation: ReturnType<typeof chat>): boolean[] => {
  const found = library[lang].playbooks.get(playbook);
  if (!found) throw new Error(`no playbook ${playbook}`);
  return tickSteps(found, library[lang].pack.acts, turnsOf(conversation), (text) => text).map((step) => step.done);
};

/** Which of the five steps of a complaint one turn of staff ticks. */
const ticked = (lang: 'zh' | 'en', text: string): string =>
  ticksOf(lang, 'pb.complaint', chat(['c: …', `a: ${text}`]))
    .flatMap((done, at) => (done ? [['hear', 'ask', 'way', 'time', 'back'][at]] : []))
    .join(' ');

describe('steps', () => {
  it('are ticked where independent readers ticked them', () => {
    const cases = readCases<StepCase>('steps');
    const pairs = cases.flatMap(({ lang, playbook, messages, done }) => {
      const ticks = ticksOf(lang, playbook, chat(messages.map(({ from, text }) => `${from === 'agent' ? 'a' : 'c'}: ${text}`)));
      expect(ticks).toHaveLength(done.length);
      return ticks.map((tick, at) => ({ tick, done: done[at] === true }));
    });
    const right = pairs.filter(({ tick, done }) => tick && done).length;
    const wrong = pairs.filter(({ tick, done }) => tick !== done).length;
    expect((2 * right) / (2 * right + wrong)).toBeGreaterThanOrEqual(LEAST_F1);
  });

  it.each([
    ['zh', '这个怪我 那天接了电话没往单子上记', 'hear'],
    ['zh', '漏的是灯这块还是靠窗那头？', 'ask'],
    ['zh', '我喊了水电班的老郑，他拎着工具下去了', 'way'],
    ['zh', '今儿下班前给您个答复', 'time'],
    ['zh', '您说不漏了我才把单子销掉', 'back'],
    ['en', 'We clean forgot to ring you back', 'hear'],
    ['en', 'Is it dripping from the light or along the wall', 'ask'],
    ['en', 'Spoke with Dana, she agreed to take it', 'way'],
    ['en', "you'll know by the 14th", 'time'],
    ['en', "I don't close it until you are happy", 'back'],
  ] as const)('%s: “%s” is %s', (lang, text, act) => expect(ticked(lang, text)).toBe(act));

  it.each([
    ['zh', '抱歉，给您添麻烦了，敬请谅解'],
    ['zh', '如果是我们的错，我们会道歉'],
    ['zh', '麻烦您再说一遍您的问题'],
    ['zh', '已转相关部门处理'],
    ['zh', '没人手，派不出师傅'],
    ['zh', '我尽快给您回复'],
    ['zh', '不敢保证今天能给您答复'],
    ['zh', '有问题再联系我们'],
    ['en', 'Sorry for any inconvenience caused'],
    ['en', 'If we made a mistake we will apologise'],
    ['en', 'Could you describe your issue again?'],
    ['en', 'Someone will be in touch'],
    ['en', 'We will get back to you shortly'],
    ['en', "I can't promise today"],
    ['en', 'Contact us if you have more questions'],
  ] as const)('%s: “%s” is no step', (lang, text) => expect(ticked(lang, text)).toBe(''));
});
