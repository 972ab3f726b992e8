import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { toInstant } from '@/shared/lib/zone';
import type { AppointmentRow, Hours } from '../api/types';
import { DayColumn } from './day-column';
import { minuteOfDay, openSpans, placeDay, visibleHours } from './layout';

interface CalendarGridProps {
  dates: readonly string[];
  rows: readonly AppointmentRow[];
  hours: Hours | undefined;
  onOpen: (row: AppointmentRow) => void;
  onSlot?: (date: string, minute: number) => void;
}

/** Hours on the left, a column a day. 66 px an hour. */
export function CalendarGrid({ dates, rows, hours, onOpen, onSlot }: CalendarGridProps) {
  const { t } = useTranslation('appointments');
  const { zone } = useFormat();
  const pane = useRef<HTMLDivElement>(null);
  const placed = dates.map((date) => placeDay(rows, date, zone));
  const shown = visibleHours(hours, dates, placed.flat());
  const first = dates[0];
  const single = dates.length === 1;

  // Opens at this hour where today is shown.
  useEffect(() => {
    const now = Date.now();
    if (!pane.current || !dates.includes(isoDay(now, zone))) return;
    const share = (minuteOfDay(new Date(now).toISOString(), zone) - 60 - shown.from) / (shown.to - shown.from);
    pane.current.scrollTop = Math.max(0, share) * pane.current.scrollHeight;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another stretch of days comes, not on every booking
  }, [first, dates.length, shown.from, shown.to]);

  const hoursShown = Array.from({ length: (shown.to - shown.from) / 60 - 1 }, (_, index) => shown.from / 60 + index + 1);
  return (
    <div
      ref={pane}
      tabIndex={0}
      role="region"
      aria-label={t('grid')}
      className="min-h-0 flex-1 overflow-auto bg-surface -outline-offset-2 [--hour:4.125rem]"
    >
      <div
        className={cn('grid', !single && 'min-w-176')}
        style={{ gridTemplateColumns: `3.25rem repeat(${dates.length}, minmax(0, 1fr))` }}
      >
        {!single && (
          <>
            <div className="sticky top-0 z-(--z-sticky) border-b border-line bg-surface" />
            {dates.map((date) => (
              <DayHead key={date} date={date} closed={openSpans(hours, date).open.length === 0} />
            ))}
          </>
        )}
        <div aria-hidden className="relative">
          {hoursShown.map((hour) => (
            <span
              key={hour}
              style={{ top: `calc(${hour - shown.from / 60} * var(--hour) - 0.5rem)` }}
              className="absolute right-2 text-xs num text-muted"
            >
              {String(hour).padStart(2, '0')}:00
            </span>
          ))}
        </div>
        {dates.map((date, index) => (
          <DayColumn key={date} date={date} placed={placed[index] ?? []} {...{ hours, shown, onOpen, onSlot }} />
        ))}
      </div>
    </div>
  );
}

function DayHead({ date, closed }: { date: string; closed: boolean }) {
  const { locale, zone } = useFormat();
  const today = isoDay(useNow(), zone) === date;
  const weekday = new Intl.DateTimeFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return (
    <h2 className="sticky top-0 z-(--z-sticky) flex items-center gap-1.5 border-b border-line bg-surface px-2 py-1.75 text-sm font-normal text-muted">
      <span className="first-letter:uppercase">{weekday}</span>
      <time
        dateTime={toInstant(date, '00:00', zone).toISOString().slice(0, 10)}
        aria-current={today ? 'date' : undefined}
        className={cn('text-lg', closed ? 'text-muted' : 'font-semibold text-text', today && 'rounded-full bg-accent px-2 text-on-accent')}
      >
        {Number(date.slice(8))}
      </time>
    </h2>
  );
}
