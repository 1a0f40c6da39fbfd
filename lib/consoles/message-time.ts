// Consoles in the page: times as chats write them, Chinese and English, in the person's own time zone.

const HALVES = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|AM|PM|am|pm';
const CLOCK = new RegExp(`(${HALVES})?\\s{0,2}(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?(?:\\.\\d{1,6})?\\s{0,2}(AM|PM|am|pm)?`);
const DATE = /(?:(\d{4})\s?[-/.年]\s?)?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:\/(\d{4}))?/;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const DAY = 86_400_000;
// The page's clock and ours may differ a little.
const AHEAD = 5 * 60_000;

type Clock = { readonly hours: number; readonly minutes: number; readonly seconds: number };

const readClock = (text: string): Clock | null => {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const half = (match[1] ?? match[5] ?? '').toLowerCase();
  let hours = Number(match[2]);
  const minutes = Number(match[3]);
  const seconds = Number(match[4] ?? 0);
  if (/^(?:下午|傍晚|晚上|夜里|pm)$/.test(half) && hours < 12) hours += 12;
  if (half === '中午' && hours < 3) hours += 12;
  if (/^(?:凌晨|am)$/.test(half) && hours === 12) hours = 0;
  return hours < 24 && minutes < 60 && seconds < 60 ? { hours, minutes, seconds } : null;
};

const at = (year: number, month: number, day: number, clock: Clock): number | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return new Date(year, month - 1, day, clock.hours, clock.minutes, clock.seconds).getTime();
};

const dated = (match: RegExpExecArray, clock: Clock, now: number): number | null => {
  const [month, day] = [Number(match[2]), Number(match[3])];
  const year = match[1] ?? match[4];
  if (year !== undefined) return at(Number(year), month, day, clock);
  const thisYear = new Date(now).getFullYear();
  const time = at(thisYear, month, day, clock);
  return time !== null && time > now + DAY ? at(thisYear - 1, month, day, clock) : time;
};

const daysBack = (text: string, now: number): number => {
  if (/昨天|yesterday/i.test(text)) return 1;
  if (text.includes('前天')) return 2;
  const weekday = /(?:星期|周)([日天一二三四五六])/.exec(text)?.[1];
  if (weekday === undefined) return 0;
  return (new Date(now).getDay() - WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday) + 7) % 7;
};

const undated = (text: string, clock: Clock, now: number): number => {
  const today = new Date(now);
  const back = daysBack(text, now);
  const time = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back, clock.hours, clock.minutes, clock.seconds).getTime();
  return back === 0 && time > now + AHEAD ? time - DAY : time;
};

/**
 * Milliseconds since the epoch; null when the text names no time of day.
 * `now` completes what is left out: a time without a date is the last such time, a date without a year the last such date.
 */
export const parseTime = (text: string, now: number): number | null => {
  const short = text.trim().slice(0, 60);
  if (/^\d{13}$/.test(short)) return Number(short);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(short)) return Date.parse(short) || null;
  const clock = readClock(short);
  if (clock === null) return null;
  const date = DATE.exec(short.replace(CLOCK, ' '));
  if (date !== null) return dated(date, clock, now);
  const english = /[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [A-Za-z]{3,9} \d{4}/.exec(short)?.[0];
  const day = english === undefined ? null : new Date(Date.parse(english));
  if (day !== null && !Number.isNaN(day.getTime())) return at(day.getFullYear(), day.getMonth() + 1, day.getDate(), clock);
  return undated(short, clock, now);
};
