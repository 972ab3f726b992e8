import { Copy, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { end, fullWeek, nextSpan, spansProblem, weekdayDate, type DayHours, type Span, type Weekday } from '@/shared/lib/hours';
import { useFormat } from '@/shared/lib/use-format';
import { IconButton } from './icon-button';
import { Switch } from './switch';
import { TimeField } from './time-field';

/** Seven days, each closed or with one or more spans; between two spans is lunch. */
export function HoursEditor({ value, onChange }: { value: readonly DayHours[]; onChange: (hours: DayHours[]) => void }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const week = fullWeek(value);
  const name = new Intl.DateTimeFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  const set = (day: Weekday, spans: Span[]) => onChange(week.map((one) => (one.day === day ? { day, spans } : one)));
  const copyToWorkdays = (spans: Span[]) =>
    onChange(
      week.map((one) => (one.day !== 'saturday' && one.day !== 'sunday' ? { ...one, spans: spans.map((span) => ({ ...span })) } : one)),
    );
  return (
    <ul className="m-0 grid list-none gap-0 p-0">
      {week.map(({ day, spans }) => {
        const words = name.format(weekdayDate(day));
        return (
          <li
            key={day}
            className="grid grid-cols-[9rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0 max-md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <Switch
              label={<span className="leading-8 first-letter:uppercase">{words}</span>}
              checked={spans.length > 0}
              onChange={(open) => set(day, open ? [nextSpan([])] : [])}
              className="items-center"
            />
            <div className="grid min-w-0 gap-1 max-md:order-3 max-md:col-span-2">
              {spans.length === 0 && <span className="text-sm leading-8 text-muted">{t('hours.closed')}</span>}
              <SpanFields label={words} spans={spans} onChange={(next) => set(day, next)} />
            </div>
            <IconButton
              size="sm"
              label={t('hours.copy', { day: words })}
              icon={<Copy />}
              onClick={() => copyToWorkdays(spans)}
              className="mt-0.5"
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The spans of one day or date, with what is wrong with them. */
export function SpanFields({ label, spans, onChange }: { label: string; spans: Span[]; onChange: (spans: Span[]) => void }) {
  const { t } = useTranslation();
  const problem = spansProblem(spans);
  const change = (index: number, part: Partial<Span>) => onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <>
      {spans.map((span, index) => (
        <div key={index} className="flex items-center gap-1.5">
          <TimeField
            label={t('hours.from', { day: label })}
            hideLabel
            size="sm"
            value={span.from}
            onChange={(from) => change(index, { from })}
            className="w-20"
          />
          <span aria-hidden>–</span>
          <TimeField
            label={t('hours.to', { day: label })}
            hideLabel
            size="sm"
            value={span.to}
            onChange={(to) => change(index, { to: end(to) })}
            className="w-20"
          />
          {spans.length > 1 && (
            <IconButton
              size="sm"
              label={t('hours.remove', { day: label })}
              icon={<X />}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            />
          )}
          {index === spans.length - 1 && spans.length < 4 && (
            <IconButton
              size="sm"
              label={t('hours.add', { day: label })}
              icon={<Plus />}
              onClick={() => onChange([...spans, nextSpan(spans)])}
            />
          )}
        </div>
      ))}
      {problem && (
        <span role="alert" className="text-xs text-danger-text">
          {t(`hours.${problem}`)}
        </span>
      )}
    </>
  );
}
