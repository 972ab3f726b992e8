import type { Locale } from '@/i18n/locale';

/** Minor units (kopiykas, cents) and an ISO 4217 code, as the API has it. */
export interface Money {
  amount: number;
  currency: string;
}

export type Instant = string | number | Date;

const tags: Record<Locale, string> = { uk: 'uk-UA', en: 'en-GB' };
const nbsp = '\u00a0';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(
  kind: string,
  locale: Locale,
  options: object,
  make: (tag: string) => T,
): T {
  const key = `${kind}${locale}${JSON.stringify(options)}`;
  const found = cache.get(key) ?? make(tags[locale]);
  cache.set(key, found);
  return found as T;
}
const numbers = (locale: Locale, options: Intl.NumberFormatOptions) =>
  cached('n', locale, options, (tag) => new Intl.NumberFormat(tag, options));
const dates = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  cached('d', locale, options, (tag) => new Intl.DateTimeFormat(tag, options));

export const formatNumber = (value: number, locale: Locale) => numbers(locale, { useGrouping: 'always' }).format(value);

/** `share` is 0 to 1. */
export const formatPercent = (share: number, locale: Locale) =>
  numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** How many minor units make one: 100 for UAH, 1 for JPY. */
export const minorUnits = (currency: string) =>
  10 ** (numbers('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

function moneyFormat(currency: string, whole: boolean, locale: Locale) {
  const options: Intl.NumberFormatOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', useGrouping: 'always' };
  if (whole) options.maximumFractionDigits = 0;
  return numbers(locale, options);
}

/** `1 450 ₴`, `0,42 ₴`; `₴1,450`, `₴0.42`. Whole sums have no decimals. */
export function formatMoney({ amount, currency }: Money, locale: Locale) {
  const units = minorUnits(currency);
  return moneyFormat(currency, amount % units === 0, locale).format(amount / units);
}

/** `450–650 ₴`, `₴450–650` */
export function formatMoneyRange(low: Money, high: Money, locale: Locale) {
  const units = minorUnits(low.currency);
  const whole = low.amount % units === 0 && high.amount % units === 0;
  return moneyFormat(low.currency, whole, locale).formatRange(low.amount / units, high.amount / units);
}

/** A price of less than a cent, in millionths of the unit: `$0.0157`, `0,0157 USD`. */
export const formatMicros = (micros: number, currency: string, locale: Locale) =>
  numbers(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  }).format(micros / 1_000_000);

/** `15:30` */
export const formatTime = (at: Instant, locale: Locale, timeZone: string) =>
  dates(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(at));

/** `15:30–17:00` */
export const formatTimeRange = (from: Instant, to: Instant, locale: Locale, timeZone: string) =>
  `${formatTime(from, locale, timeZone)}–${formatTime(to, locale, timeZone)}`;

/** `26 листопада`, `26 November`; the year only where it is not this one. */
export function formatDay(at: Instant, locale: Locale, timeZone: string, now: Instant = Date.now()) {
  const day = dates(locale, { day: 'numeric', month: 'long', timeZone }).format(new Date(at));
  return isoDay(at, timeZone).slice(0, 4) === isoDay(now, timeZone).slice(0, 4) ? day : `${day}${nbsp}${isoDay(at, timeZone).slice(0, 4)}`;
}

/** `чт, 26 листопада`, `Thu 26 November` */
export function formatDate(at: Instant, locale: Locale, timeZone: string, now?: Instant) {
  const weekday = dates(locale, { weekday: 'short', timeZone }).format(new Date(at));
  return `${weekday}${locale === 'uk' ? ', ' : ' '}${formatDay(at, locale, timeZone, now)}`;
}

/** `чт, 26 листопада, 15:30`, `Thu 26 November, 15:30` */
export const formatDateTime = (at: Instant, locale: Locale, timeZone: string, now?: Instant) =>
  `${formatDate(at, locale, timeZone, now)}, ${formatTime(at, locale, timeZone)}`;

/** `22 лист.`, `22 Nov` */
export const formatShortDate = (at: Instant, locale: Locale, timeZone: string) =>
  dates(locale, { day: 'numeric', month: 'short', timeZone }).format(new Date(at));

/** `Kyiv` of `Europe/Kyiv`, and of `Europe/Kiev`, as browsers still call it. */
export const cityOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ').replace('Kiev', 'Kyiv');

/** What a customer reads: weekday, date, year, time and zone. `четвер, 26 листопада 2026, 15:30 за Києвом` */
export function formatForCustomer(at: Instant, locale: Locale, timeZone: string) {
  const date = new Date(at);
  const weekday = dates(locale, { weekday: 'long', timeZone }).format(date);
  const day = dates(locale, { day: 'numeric', month: 'long', timeZone }).format(date);
  const when = `${weekday}${locale === 'uk' ? ', ' : ' '}${day} ${isoDay(at, timeZone).slice(0, 4)}, ${formatTime(at, locale, timeZone)}`;
  const city = cityOf(timeZone);
  if (locale === 'en') return `${when} ${city} time`;
  return `${when} ${city === 'Kyiv' ? 'за Києвом' : `за часом ${city}`}`;
}

/** `1 год 30 хв`, `1 h 30 min`; `3 дні` from two days on. */
export function formatDuration(minutes: number, locale: Locale) {
  const whole = Math.max(0, Math.round(minutes));
  if (whole >= 48 * 60) return numbers(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(Math.floor(whole / 1440));
  const [hour, minute] = locale === 'uk' ? ['год', 'хв'] : ['h', 'min'];
  const [h, m] = [Math.floor(whole / 60), whole % 60];
  return [h > 0 && `${h}${nbsp}${hour}`, (m > 0 || h === 0) && `${m}${nbsp}${minute}`].filter(Boolean).join(' ');
}

/** `2,8 с`, `2.8 s` */
export const formatSeconds = (seconds: number, locale: Locale) =>
  `${numbers(locale, { maximumFractionDigits: 1 }).format(seconds)}${nbsp}${locale === 'uk' ? 'с' : 's'}`;

/** How long somebody waited: `5 с` under a minute and a half, then `12 хв`. */
export const formatWait = (seconds: number, locale: Locale) =>
  seconds < 90 ? formatSeconds(Math.round(seconds), locale) : formatDuration(seconds / 60, locale);

/** `340 кБ`, `1,2 МБ`; `340 kB`, `1.2 MB` */
export function formatBytes(bytes: number, locale: Locale) {
  const small = bytes < 1024 * 1024;
  const value = small ? Math.max(1, Math.round(bytes / 1024)) : bytes / (1024 * 1024);
  const unit = { uk: ['МБ', 'кБ'], en: ['MB', 'kB'] }[locale][Number(small)];
  return `${numbers(locale, { maximumFractionDigits: 1 }).format(value)}${nbsp}${unit}`;
}

/** For rows of a list: `11:38` today, `Учора`, else `22 лист.` (with the year where it is another). */
export function formatListTime(at: Instant, locale: Locale, timeZone: string, now: Instant = Date.now()) {
  const [day, today] = [isoDay(at, timeZone), isoDay(now, timeZone)];
  if (day === today) return formatTime(at, locale, timeZone);
  if (day === isoDay(new Date(new Date(now).getTime() - 864e5), timeZone)) return locale === 'uk' ? 'Учора' : 'Yesterday';
  const short = formatShortDate(at, locale, timeZone);
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`;
}

/** The calendar day of an instant in a zone: `2026-11-26`. */
export const isoDay = (at: Instant, timeZone: string) =>
  cached(
    'd',
    'en',
    { iso: timeZone },
    () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
  ).format(new Date(at));
