// The command line, asked as from a shell.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run-command';

const folder = mkdtempSync(join(tmpdir(), 'deskside cli '));
afterAll(() => rmSync(folder, { recursive: true }));

describe('suggest', () => {
  it('answers one line for one line, in order, and goes on after a bad one', async () => {
    const chat = { id: 'a', lang: 'zh', messages: [{ from: 'customer', text: '卫生间又漏水了，第三次了，没人管' }] };
    const { status, lines, errors } = await run(['suggest', '--limit', '2'], [chat, 'not json', { id: 'b', text: '你好，装修押金怎么交' }, { id: 'c' }]);
    expect(lines.map((line) => [line['id'], 'error' in line])).toEqual([
      ['a', false],
      [null, true],
      ['b', false],
      ['c', true],
    ]);
    expect(status).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(2);
    const [first] = lines;
    expect(first).toMatchObject({
      triage: { topics: [{ id: 'repair.leak' }, {}, {}], flags: expect.arrayContaining(['repeat']), accountable: expect.any(String) },
    });
    expect(first?.['replies']).toHaveLength(2);
    expect(first?.['steps']).toEqual(expect.arrayContaining([expect.objectContaining({ title: expect.any(String), done: false })]));
  });

  it('gives the same answer twice, and uses the clock that it is given', async () => {
    const chat = { id: 'a', now: '2026-11-24T14:00:00', messages: [{ from: 'customer', text: '厨房漏水了' }] };
    const { lines } = await run(['suggest'], [chat, chat]);
    const [one, two] = lines.map(({ ms: _, ...rest }) => rest);
    expect(one).toEqual(two);
    expect(JSON.stringify(one)).toContain('今天16:00前');
  });

  it('answers traditional characters in traditional characters', async () => {
    const { lines } = await run(['suggest'], [{ id: 'a', messages: [{ from: 'customer', text: '你好，我係8座17C，主人房天花滲水，唔該派人嚟睇下' }] }]);
    const [reply] = (lines[0]?.['replies'] ?? []) as { text: string }[];
    expect(reply?.text).toMatch(/[師維約時間發]/);
    expect(reply?.text).not.toMatch(/[师维约时间发]/);
  });
});

describe('search', () => {
  it('finds entries through the past cases attached to them', async () => {
    writeFileSync(join(folder, 'corpus.jsonl'), '{"id":"fee","text":"物业费标准说明"}\n{"id":"leak","text":"渗水处理办法","title":"渗水"}\n');
    writeFileSync(join(folder, 'examples.jsonl'), '{"id":"1","of":"leak","text":"天花板滴滴答答一晚上"}\n');
    const { lines } = await run(
      ['search', '--corpus', join(folder, 'corpus.jsonl'), '--examples', join(folder, 'examples.jsonl'), '--form', 'reply'],
      [{ id: 'q', text: '天花板滴水', last: '天花板滴水' }],
    );
    expect(lines[0]).toMatchObject({ id: 'q', hits: [{ id: 'leak' }] });
  });
});

describe('check, redact and validate', () => {
  it('check names what a draft may not say', async () => {
    const { lines } = await run(['check'], [{ id: 'a', lang: 'zh', context: '什么时候修好', draft: '保证今天修好。' }]);
    expect(lines[0]).toMatchObject({ id: 'a', violations: [{ category: 'over-promise', start: 0, text: expect.stringContaining('保证') }] });
  });

  it('check reads a draft by the rules of its own language when none is named', async () => {
    const { lines } = await run(['check'], [{ id: 'a', draft: 'We guarantee it will be fixed by tomorrow.' }]);
    expect(lines[0]).toMatchObject({ violations: [{ category: 'over-promise' }] });
  });

  it('suggest refuses a limit that is no number', async () => {
    expect(await run(['suggest', '--limit', 'abc'], [])).toMatchObject({ status: 1, lines: [] });
  });

  it('redact hides and puts back', async () => {
    const { lines } = await run(['redact'], [{ id: 'a', text: '打13912345678' }]);
    expect(lines[0]).toEqual({ id: 'a', text: '打[PHONE_1]', spans: [{ start: 1, end: 12, type: 'phone' }], restored: '打13912345678' });
  });

  it('validate names each fault of a broken pack with its line, and finds none in ours', async () => {
    writeFileSync(join(folder, 'pack.yaml'), 'id: x\ntitle: 1\nversion: 1\nlang: fr\nslots: []\n');
    const broken = await run(['validate', folder]);
    expect(broken).toMatchObject({ status: 1, lines: [{ file: 'pack.yaml', line: 4 }] });
    expect(await run(['validate', 'knowledge/packs/real-estate.zh-CN'])).toMatchObject({ status: 0, lines: [] });
  });

  it('says how to be called when it is called wrongly, and what is missing when a file is', async () => {
    expect((await run(['frobnicate'])).status).toBe(2);
    expect((await run(['search', '--corpus', join(folder, 'none.jsonl')])).errors).toContain('none.jsonl');
    expect((await run(['suggest', '--pack', join(folder, 'none')])).status).toBe(1);
  });
});

describe('a corpus with faults', () => {
  it('is searched without the lines that can’t be read, and each of those is told with file and line', async () => {
    writeFileSync(join(folder, 'bad.jsonl'), '\ufeff{"id":1,"text":"押金退还"}\n{"id":2}\nno JSON\n{"id":"b","title":"门禁"}\n');
    writeFileSync(join(folder, 'past.jsonl'), '{"of":1,"text":"钱啥时候退"}\n{"of":"nobody","text":"x"}\n');
    const { lines, errors } = await run(
      ['search', '--corpus', join(folder, 'bad.jsonl'), '--examples', join(folder, 'past.jsonl'), '--k', '5000000000'],
      [
        { id: 'p', text: '钱退' },
        { id: 'q', messages: [null] },
      ],
    );
    expect(lines[0]).toMatchObject({ id: 'p', hits: [{ id: '1' }] });
    expect(lines[1]).toMatchObject({ id: 'q', hits: [] });
    for (const at of ['bad.jsonl:2', 'bad.jsonl:3', 'past.jsonl:2']) expect(errors).toContain(at);
  });
});
