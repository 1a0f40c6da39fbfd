// `search --endpoint`, asked as from a shell, with a server on loopback in the endpoint's place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Answer, answerJson, type Served, serve } from '@/test/model/serve';
import { meaningOf, PASSAGES } from '@/test/model/small-library';
import { type Ran, run } from './run-command';

const KEY = 'sk-canary-0123456789';
const folder = mkdtempSync(join(tmpdir(), 'deskside meaning '));
const corpus = join(folder, 'corpus.jsonl');
const entries = Object.entries(PASSAGES).map(([id, text]) => ({ id, text }));
writeFileSync(
  corpus,
  [...entries, { id: 'blank', text: ' ' }, { id: 'moving', text: '走货梯', title: '搬家' }].map((entry) => JSON.stringify(entry)).join('\n'),
);
afterAll(() => rmSync(folder, { recursive: true }));

const inputOf = ({ body }: { readonly body: string }): string[] => (JSON.parse(body) as { input: string[] }).input;
const asked = (server: Served): string[][] => server.asked.map(inputOf);
const embed: Answer = (response, request) => answerJson(response, { data: inputOf(request).map((text) => ({ embedding: meaningOf(text) })) });
const refuse: Answer = (response) => answerJson(response, { error: { message: `bad key ${KEY}`, code: KEY } }, 401);

const search = (server: Served | null, questions: readonly object[], args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  run(['search', '--corpus', corpus, ...(server ? ['--endpoint', `${server.origin}/v1`, '--model', 'm', ...args] : args)], questions, env);
const hitsOf = ({ lines }: Ran): unknown[] => lines.map(({ hits }) => hits);
const firstOf = ({ lines }: Ran): unknown[] => lines.map(({ hits }) => (hits as { id: string }[])[0]?.id);

describe('search with an endpoint', () => {
  it('embeds the corpus once, titles too, then each question in turn, and finds what shares no word', async () => {
    await using server = await serve(embed);
    const ran = await search(server, [
      { id: 'a', text: 'the ceiling drips' },
      { id: 'b', text: '物业费' },
    ]);
    expect(asked(server)).toEqual([[...Object.values(PASSAGES), '搬家\n走货梯'], ['the ceiling drips'], ['物业费']]);
    expect([firstOf(ran), ran.status, ran.errors]).toEqual([['leak', 'fee'], 0, '']);
    // First by words and first by meaning, of 60 and a place each.
    expect(ran.lines[1]).toEqual({ id: 'b', hits: expect.arrayContaining([{ id: 'fee', score: 2 / 61 }]), ms: expect.any(Number) });
    expect(await search(null, [{ id: 'a', text: 'the ceiling drips' }])).toMatchObject({ lines: [{ hits: [] }] });
  });

  it('lets the words answer a line that it fails for, says why in one line, and goes on', async () => {
    await using server = await serve((response, request, closed) =>
      inputOf(request)[0] === '物业费' ? answerJson(response, { error: { message: KEY } }, 400) : embed(response, request, closed),
    );
    const questions = ['the ceiling drips', '物业费', 'the bill'].map((text, at) => ({ id: `q${at}`, text }));
    const ran = await search(server, questions, ['--key', KEY]);
    expect(firstOf(ran)).toEqual(['leak', 'fee', 'fee']);
    expect(hitsOf(ran)[1]).toEqual(hitsOf(await search(null, questions))[1]);
    expect(ran.status).toBe(0);
    expect(ran.errors).toMatch(/^"q1": meaning is not available: the endpoint does not accept the request: .*; found by words\n$/);
    expect(ran.errors).not.toContain(KEY);
  });

  it('that does not take the corpus is asked no more: the words answer all lines, and it is said once', async () => {
    await using server = await serve(refuse);
    const questions = [{ text: '物业费' }, { text: '渗水' }];
    const ran = await search(server, questions, ['--key', KEY]);
    expect(hitsOf(ran)).toEqual(hitsOf(await search(null, questions)));
    expect([ran.status, server.asked.length]).toEqual([0, 1]);
    expect(ran.errors).toMatch(/^meaning is not available: the endpoint does not accept the key: .*; all lines are found by words\n$/);
    expect(ran.errors).not.toContain(KEY);
  });

  it('still refuses a line without a question', async () => {
    await using server = await serve(embed);
    expect(await search(server, [{ id: 'a' }, { id: 'b', text: '物业费' }])).toMatchObject({
      status: 1,
      lines: [
        { id: 'a', error: { code: 'no-text' } },
        { id: 'b', hits: [{ id: 'fee' }, {}, {}, {}] },
      ],
    });
  });

  it('gets the newest turn of a chat for a reply, without its personal data', async () => {
    await using server = await serve(embed);
    const messages = ['你好', '天花板有水珠，打13912345678'].map((text) => ({ from: 'customer', text }));
    expect(firstOf(await search(server, [{ id: 'a', messages }], ['--form', 'reply']))).toEqual(['leak']);
    expect(asked(server)[1]).toEqual(['天花板有水珠，打[PHONE_1]']);
  });

  it('gets the key of the environment, unless one is given', async () => {
    await using server = await serve(embed);
    await search(server, [], [], { DESKSIDE_KEY: 'sk-environment' });
    await search(server, [], ['--key', 'sk-given'], { DESKSIDE_KEY: 'sk-environment' });
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer sk-environment', 'Bearer sk-given']);
  });
});

describe('an endpoint that is not named rightly', () => {
  it.each([
    ['without a model', ['search', '--corpus', corpus, '--endpoint', 'https://api.example.com/v1'], '--endpoint needs --model'],
    ['without an address', ['search', '--corpus', corpus, '--model', 'm'], '--model and --key need --endpoint'],
    ['without a scheme', ['search', '--corpus', corpus, '--endpoint', 'api.example.com', '--model', 'm'], 'must begin with https://'],
    ['for another command', ['suggest', '--endpoint', 'https://api.example.com/v1', '--model', 'm'], 'only search takes --endpoint'],
  ])('%s is refused, and the key is not repeated', async (_, args, told) => {
    const { status, lines, errors } = await run([...args, '--key', KEY], [{ text: '物业费' }]);
    expect([status, lines, errors.split('\n').length]).toEqual([1, [], 2]);
    expect(errors).toContain(told);
    expect(errors).not.toContain(KEY);
  });
});
