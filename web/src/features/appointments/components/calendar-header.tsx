import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cityOf } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useTitle } from '@/shared/lib/use-title';
import { addDays, offsetMinutes, toInstant, weekday } from '@/shared/lib/zone';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { Segmented } from '@/shared/ui/tabs';
import type { CalendarSearch } from './calendar';

interface CalendarHeaderProps {
  date: string;
  view: 'day' | 'week';
  today: string;
  phone: boolean;
  canWrite: boolean;
  onChange: (search: CalendarSearch) => void;
  onBook: () => void;
}

export function CalendarHeader({ date, view, today, phone, canWrite, onChange, onBook }: CalendarHeaderProps) {
  const { t } = useTranslation('appointments');
  const format = useFormat();
  useTitle(t('title'));
  const step = view === 'week' || phone ? 7 : 1;
  const go = (days: number) => onChange({ date: addDays(date, days) });
  const hours = offsetMinutes(toInstant(date, '12:00', format.zone), format.zone) / 60;
  const city = cityOf(format.zone);
  return (
    <header className="flex min-h-(--size-topbar) flex-none items-center gap-2 border-b border-line bg-surface px-5 py-1.5 max-md:gap-1 max-md:px-2">
      <h1 className="text-xl font-semibold max-lg:sr-only">{t('title')}</h1>
      <IconButton label={t(step === 7 ? 'previousWeek' : 'previousDay')} icon={<ChevronLeft />} onClick={() => go(-step)} />
      <p aria-live="polite" className="min-w-0 truncate font-semibold">
        {view === 'day' && !phone
          ? format.date(toInstant(date, '12:00', format.zone))
          : weekWords(date, format.locale, phone ? 'short' : 'long')}
      </p>
      <IconButton label={t(step === 7 ? 'nextWeek' : 'nextDay')} icon={<ChevronRight />} onClick={() => go(step)} />
      <Button size="sm" className="h-8 max-md:hidden" onClick={() => onChange({ date: undefined })} aria-pressed={date === today}>
        {t('today')}
      </Button>
      <span className="text-xs text-muted max-xl:hidden">
        {city === 'Kyiv' ? t('zoneKyiv') : t('zone', { city })}, {`UTC${hours < 0 ? '−' : '+'}${Math.abs(hours)}`}
      </span>
      <div className="ml-auto flex items-center gap-2">
        {!phone && (
          <Segmented
            label={t('view')}
            value={view}
            onChange={(next) => onChange({ view: next === 'week' ? undefined : next })}
            options={[
              { value: 'day', label: t('day') },
              { value: 'week', label: t('week') },
            ]}
          />
        )}
        {canWrite && (
          <Button variant="primary" icon={<Plus aria-hidden />} onClick={onBook}>
            {t('book')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** `23–29 листопада 2026`, `30 листопада – 6 грудня 2026` */
export function weekWords(date: string, locale: 'uk' | 'en', month: 'short' | 'long' = 'long') {
  const monday = addDays(date, 1 - weekday(date));
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  const words = new Intl.DateTimeFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', { day: 'numeric', month, timeZone: 'UTC' });
  const sunday = addDays(monday, 6);
  const from = monday.slice(5, 7) === sunday.slice(5, 7) ? `${Number(monday.slice(8))}–` : `${words.format(at(monday))} – `;
  return `${from}${words.format(at(sunday))}${month === 'long' ? ` ${sunday.slice(0, 4)}` : ''}`;
}
