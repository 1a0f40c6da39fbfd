// Compose: a time that a desk can keep, as one says it.
import type { Lang } from '@/lib/domain/language';

const MINUTE = 60_000;
/** Nobody is promised a call after this hour or before the other. */
const LAST_HOUR = 20;
const FIRST_HOUR = 10;

/** `now` in milliseconds since the epoch, or null: the phrase is then relative. Minutes up to 30 are always relative. */
export const timePhrase = (minutes: number, now: number | null, lang: Lang): string => {
  if (minutes <= 30 || now === null) return relative(minutes, lang);
  return minutes >= 1440 ? nextDay(lang) : sameDay(minutes, new Date(now), lang);
};

const relative = (minutes: number, lang: Lang): string => {
  const en = lang === 'en';
  if (minutes < 60) return en ? `within ${minutes} minutes` : `${minutes}分钟内`;
  const hours = Math.round(minutes / 60);
  if (minutes < 1440) return en ? `within ${hours} hours` : `${hours}小时内`;
  const days = Math.round(minutes / 1440);
  return en ? `within ${days} working day${days === 1 ? '' : 's'}` : `${days}个工作日内`;
};

const nextDay = (lang: Lang): string => (lang === 'en' ? 'by noon tomorrow' : '明天12:00前');

const sameDay = (minutes: number, now: Date, lang: Lang): string => {
  const due = new Date(Math.ceil((now.getTime() + minutes * MINUTE) / (30 * MINUTE)) * 30 * MINUTE);
  const today = due.getDate() === now.getDate() && due.getHours() < LAST_HOUR;
  const [hour, minute] = today && due.getHours() >= FIRST_HOUR ? [due.getHours(), due.getMinutes()] : [FIRST_HOUR, 0];
  const time = String(minute).padStart(2, '0');
  if (lang !== 'en') return `${today ? '今天' : '明天'}${hour}:${time}前`;
  return `by ${hour % 12 || 12}${minute === 0 ? '' : `:${time}`} ${hour < 12 ? 'am' : 'pm'} ${today ? 'today' : 'tomorrow'}`;
};
