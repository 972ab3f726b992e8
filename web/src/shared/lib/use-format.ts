import { createContext, useContext, useMemo } from 'react';
import { useLocale } from '@/i18n/setup';
import * as f from './format';

/** The zone in which times are shown: the business's, from the session; set once by the app. */
export const ZoneContext = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Every formatter, bound to the chosen language and the business's zone. */
export function useFormat() {
  const locale = useLocale();
  const zone = useContext(ZoneContext);
  return useMemo(
    () => ({
      locale,
      zone,
      number: (value: number) => f.formatNumber(value, locale),
      percent: (share: number) => f.formatPercent(share, locale),
      money: (money: f.Money) => f.formatMoney(money, locale),
      moneyRange: (low: f.Money, high: f.Money) => f.formatMoneyRange(low, high, locale),
      micros: (micros: number, currency: string) => f.formatMicros(micros, currency, locale),
      time: (at: f.Instant) => f.formatTime(at, locale, zone),
      timeRange: (from: f.Instant, to: f.Instant) => f.formatTimeRange(from, to, locale, zone),
      date: (at: f.Instant) => f.formatDate(at, locale, zone),
      day: (at: f.Instant) => f.formatDay(at, locale, zone),
      shortDate: (at: f.Instant) => f.formatShortDate(at, locale, zone),
      dateTime: (at: f.Instant) => f.formatDateTime(at, locale, zone),
      listTime: (at: f.Instant) => f.formatListTime(at, locale, zone),
      forCustomer: (at: f.Instant) => f.formatForCustomer(at, locale, zone),
      duration: (minutes: number) => f.formatDuration(minutes, locale),
      bytes: (bytes: number) => f.formatBytes(bytes, locale),
      wait: (seconds: number) => f.formatWait(seconds, locale),
      seconds: (seconds: number) => f.formatSeconds(seconds, locale),
    }),
    [locale, zone],
  );
}
