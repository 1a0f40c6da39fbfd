// Pack files: what loads, and what each fault says.
import { describe, expect, it } from 'vitest';
import { loadPack } from '@/lib/knowledge/load-pack';
import { LEAK, realTaxonomy, smallPackFiles } from '@/test/fixtures/small-pack';

const load = (change: Readonly<Record<string, string | null>>) => {
  const files = smallPackFiles();
  for (const [path, text] of Object.entries(change)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return loadPack(files, realTaxonomy());
};

describe('a pack', () => {
  it('loads whole', () => {
    const { pack, problems } = load({});
    expect(problems).toEqual([]);
    expect(pack?.topics.map((topic) => topic.id)).toEqual(['after.fitout', 'repair.leak']);
    const leak = pack?.topics[1];
    expect(leak?.stage).toBe('after-handover');
    expect(leak?.scripts.map((script) => script.id)).toEqual(['repair.leak#1', 'repair.leak#2', 'repair.leak#3']);
    expect(leak?.scripts[0]?.bubbles).toHaveLength(2);
    expect(leak?.scripts[2]?.emotion).toEqual([2, 4]);
    expect(pack?.playbooks[0]?.steps.map((step) => step.title)).toEqual(['接住', '落定']);
  });

  it('names the file and the line of a value that does not fit', () => {
    const broken = LEAK.replace('approach: clarify', 'approach: guess');
    const line = broken.split('\n').indexOf('approach: guess') + 1;
    expect(load({ 'topics/repair.leak.md': broken }).problems).toEqual([{ file: 'topics/repair.leak.md', line, message: expect.stringContaining('approach') }]);
  });

  it('keeps the good scripts of a file with a bad one', () => {
    const { pack } = load({ 'topics/repair.leak.md': LEAK.replace('approach: clarify', 'approach: guess') });
    expect(pack?.topics.find((topic) => topic.id === 'repair.leak')?.scripts).toHaveLength(2);
  });

  it('names the line of broken YAML', () => {
    const broken = LEAK.replace('title: 渗漏水', 'title: "渗漏水');
    const { problems } = load({ 'topics/repair.leak.md': broken });
    expect(problems[0]?.file).toBe('topics/repair.leak.md');
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('refuses an unknown key, so that a typing error is not silently lost', () => {
    expect(
      load({ 'topics/repair.leak.md': LEAK.replace('matter:', 'mater:') })
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('matter');
  });

  it('tells a bracket that is left open and a bubble that is too long', () => {
    const messages = (text: string) => load({ 'topics/repair.leak.md': text }).problems.map(({ message }) => message);
    expect(messages(LEAK.replace('[[{位置}]]漏水', '[[{位置}漏水'))).toEqual([expect.stringContaining('bracket')]);
    expect(messages(LEAK.replace('是一直这样', '是一直这样'.repeat(20)))).toEqual([expect.stringContaining('more than 60')]);
  });

  it.each(['/(/', '', '/.*/'])('refuses %j as the cue of an emergency: it would stop every reading or ring in every chat', (cue) => {
    const emergency = `---\nid: fire\ntitle: 着火\nreviewed: 2026-01-01\nowner: 安全部\ncues:\n  - '${cue}'\nopening: 先走\nchecklist: [走楼梯]\n---\n`;
    expect(load({ 'emergencies/fire.md': emergency }).problems[0]).toMatchObject({ file: 'emergencies/fire.md', line: 7 });
  });

  it('tells a day that is in no calendar', () => {
    const { problems } = load({ 'topics/repair.leak.md': LEAK.replace(/reviewed: .*/, 'reviewed: 2026-13-45') });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('no date')]);
  });

  it('tells an id that is not the name of its file, and a topic that nobody knows', () => {
    expect(load({ 'topics/repair.crack.md': LEAK }).problems[0]?.message).toContain('not the file');
    expect(load({ 'topics/no.such.md': LEAK }).problems[0]?.message).toContain('no topic');
  });

  it('is refused without pack.yaml and goes on without the optional files', () => {
    expect(load({ 'pack.yaml': null })).toEqual({ pack: null, problems: [{ file: 'pack.yaml', line: 1, message: 'the file is missing' }] });
    expect(load({ 'words.yaml': null, 'acknowledge.yaml': null }).problems).toEqual([]);
  });

  it('survives files that are no pack at all', () => {
    for (const text of ['', '---', '---\n---\n# 话术\n## x', '\u0000\uFEFF---\n: :\n---', '{'.repeat(2_000)]) {
      expect(() => load({ 'topics/repair.leak.md': text, 'pack.yaml': text })).not.toThrow();
      expect(load({ 'topics/repair.leak.md': text }).problems.length).toBeGreaterThan(0);
    }
  });
});
