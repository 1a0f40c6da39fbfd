// Pack files: the named acts of staff, and what each fault says.
import { describe, expect, it } from 'vitest';
import { loadPack } from '@/lib/knowledge/load-pack';
import { realTaxonomy, smallPackFiles } from '@/test/fixtures/small-pack';

const ACTS = `parts:
  hour: ['\\d点', 中午]
  when: ['(?:今天|明天){hour}']
acts:
  own-call: [我打给您]
  promised: ['/{when}前/', '@own-call']
`;
const PLAYBOOK = `---
id: pb.complaint
title: 投诉
reviewed: 2026-01-01
owner: 客户服务部
opening: 我看着。
---

# 步骤

## 落定
say: 五点前打给您
done:
  - '@promised'
  - 记下了
`;

const load = (acts: string | null, playbook = PLAYBOOK) => {
  const files = smallPackFiles();
  files.set('playbooks/pb.complaint.md', playbook);
  if (acts !== null) files.set('acts.yaml', acts);
  return loadPack(files, realTaxonomy());
};

describe('acts', () => {
  it('become the cues of the steps that name them, parts and other acts filled in', () => {
    const { pack, problems } = load(ACTS);
    expect(problems).toEqual([]);
    expect(pack?.playbooks.find(({ id }) => id === 'pb.complaint')?.steps[0]?.done).toEqual(['@promised', '记下了']);
    expect(pack?.acts['promised']).toEqual(['/(?:(?:今天|明天)(?:\\d点|中午))前/', '我打给您']);
  });

  it('tells a step that names an act nobody knows', () => {
    expect(load(null).problems).toEqual([{ file: 'playbooks/pb.complaint.md', line: 14, message: 'done.0: “@promised” is no act of acts.yaml' }]);
  });

  it.each([
    ['a part that stands nowhere above', ACTS.replace('{when}', '{week}'), 6, '“week”'],
    ['an act that stands nowhere above', ACTS.replace('@own-call', '@letter'), 6, '“@letter”'],
    ['a pattern that any text matches', ACTS.replace('我打给您', "'/x?/'"), 5, 'any text'],
    ['a pattern that is none', ACTS.replace('我打给您', "'/(/'"), 5, 'regular expression'],
    ['a name with a capital', ACTS.replace('own-call: [', 'Own: ['), 5, ''],
  ])('tells %s, once and where it stands', (_, acts, line, message) => {
    const { problems } = load(acts);
    expect(problems[0]).toMatchObject({ file: 'acts.yaml', line, message: expect.stringContaining(message) });
    expect(problems.filter(({ file }) => file !== 'acts.yaml')).toEqual([]);
  });

  it('refuses a broken pattern in a step', () => {
    expect(load(ACTS, PLAYBOOK.replace('记下了', "'/(/'")).problems).toMatchObject([{ file: 'playbooks/pb.complaint.md', line: 15 }]);
  });
});
