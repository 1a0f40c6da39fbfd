// Consoles in the page: a chat copied or selected as text → a Conversation, where no console is recognised.
import type { Conversation, Message, Speaker } from '@/lib/domain/conversation';
import { distinctId, hashText, madeId } from './message-id';
import { kindOfWords } from './message-kind';
import { parseTime } from './message-time';
import { plainText } from './plain-text';
import { type Line, readLine } from './transcript-lines';
import { bareName, hasHonorific, isField, roleOf, speakersOf } from './transcript-names';

/** Console id of a conversation that was pasted. */
const PASTED = 'pasted';

// More than any chat that a person copies.
const MOST_LINES = 20_000;
const TITLE = /^(?=.{1,60}$).*(?:聊天记录|会话记录|对话记录|chat (?:history|log)|transcript)/i;

/** One turn as it stands in the text; `name` null: before anybody was named, or a notice. */
type Turn = { readonly name: string | null; readonly stamp: string; readonly notice: boolean; readonly lines: string[] };

type NamedLine = Extract<Line, { readonly name: string }>;

const isNamed = (line: Line): line is NamedLine => line.kind === 'colon' || line.kind === 'stamp';

const SHORT_NAME = /^(?:\p{Script=Han}{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$/u;

/** Names that speak: by their role, by a time beside them, because they come again, or as the other side of one that does. */
const speakingNames = (lines: readonly Line[]): ReadonlySet<string> => {
  const named = lines.filter(isNamed).filter((line) => !isField(line.name));
  // Who writes "Dear management:" speaks to them, not as them.
  if (named.length === 1 && named.every((line) => line.stamp === '' && roleOf(line.name) !== 'customer')) return new Set();
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const comesAgain = (name: string): boolean => (counts.get(name) ?? 0) > 1;
  const dialogue = named.some((line) => roleOf(line.name) !== null || comesAgain(line.name));
  const speaks = ({ name, stamp }: NamedLine): boolean =>
    stamp !== '' || roleOf(name) !== null || comesAgain(name) || hasHonorific(name) || (dialogue && counts.size <= 3 && SHORT_NAME.test(name));
  return new Set(named.filter(speaks).map((line) => line.name));
};

const asWritten = (line: Line, raw: string): string => (line.kind === 'words' ? line.words : raw.trim());

/** The turn that a line begins; null for a line that goes on with what is being said. */
const beginTurn = (line: Line, time: string, names: ReadonlySet<string>): Turn | null => {
  if (line.kind === 'notice') return { name: null, stamp: time, notice: true, lines: [line.words] };
  if (!isNamed(line) || !names.has(line.name)) return null;
  return { name: line.name, stamp: line.stamp || time, notice: false, lines: line.kind === 'colon' ? [line.words] : [] };
};

const splitTurns = (lines: readonly Line[], raws: readonly string[], names: ReadonlySet<string>): readonly Turn[] => {
  const turns: Turn[] = [];
  let time = '';
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'time') {
      time = line.stamp;
      continue;
    }
    const last = turns.at(-1);
    const begun = beginTurn(line, time, names);
    if (begun !== null) turns.push(begun);
    else if (last === undefined || last.notice) turns.push({ name: null, stamp: time, notice: false, lines: [asWritten(line, raws[i] ?? '')] });
    else last.lines.push(asWritten(line, raws[i] ?? ''));
  }
  return turns;
};

/** Words before the first name: the end of what the other side said. */
const speakerOf = (turn: Turn, i: number, turns: readonly Turn[], speakers: ReadonlyMap<string, Speaker>): Speaker => {
  if (turn.notice) return 'system';
  if (turn.name !== null) return speakers.get(turn.name) ?? 'customer';
  const next = turns.slice(i + 1).find((other) => other.name !== null)?.name ?? null;
  if (next === null) return 'customer';
  return speakers.get(next) === 'customer' ? 'agent' : 'customer';
};

const toMessages = (turns: readonly Turn[], speakers: ReadonlyMap<string, Speaker>, now: number): readonly Message[] => {
  const counts = new Map<string, number>();
  return turns.flatMap((turn, i) => {
    const text = plainText(turn.lines.join('\n'));
    if (text === '') return [];
    const at = turn.stamp === '' ? null : parseTime(turn.stamp, now);
    const from = speakerOf(turn, i, turns, speakers);
    return [{ id: distinctId(madeId(from, at, text), counts), from, kind: kindOfWords(text), text, at }];
  });
};

/**
 * Understands `客户：…`/`我：…`, `Customer: …`/`Agent: …`, `张三 2026-01-02 10:20:33` with the words below, and copies out of
 * WeChat, QQ and WeCom; text without such marks is one message of the customer. Never throws.
 * `now` (milliseconds since the epoch) completes times without a date. A longer copy of the same chat keeps its key.
 */
export const parseTranscript = (text: string, now: number): Conversation => {
  const raws = text.split(/\r\n?|[\n\u2028\u2029]/, MOST_LINES);
  const title = TITLE.test(raws[0]?.trim() ?? '') ? (raws.shift() ?? '').trim() : '';
  const lines = raws.map(readLine);
  const names = speakingNames(lines);
  const speakers = speakersOf(lines.flatMap((line) => (isNamed(line) && names.has(line.name) ? [line.name] : [])));
  const messages = names.size === 0 ? toMessages([wholeText(raws)], speakers, now) : toMessages(splitTurns(lines, raws, names), speakers, now);
  const customer = [...speakers].find(([name, speaker]) => speaker === 'customer' && bareName(name) !== '')?.[0] ?? '';
  const key = `${PASTED}:${hashText(messages[0]?.text ?? '')}`;
  return { key, console: PASTED, title: bareName(customer).slice(0, 40) || title, subtitle: '', channel: 'own', messages };
};

const wholeText = (raws: readonly string[]): Turn => ({ name: null, stamp: '', notice: false, lines: [...raws] });
