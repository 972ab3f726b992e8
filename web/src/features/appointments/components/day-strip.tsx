import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { addDays } from '@/shared/lib/zone';
import type { AppointmentRow, Hours } from '../api/types';
import { isOutsideHours, openSpans, placeDay } from './layout';

interface DayStripProps {
  date: string;
  monday: string;
  hours: Hours | undefined;
  rows: readonly AppointmentRow[];
  onChoose: (date: string) => void;
}

/** The seven days of the week under a thumb. */
export function DayStrip({ date, monday, hours, rows, onChoose }: DayStripProps) {
  const { t } = useTranslation('appointments');
  const { locale, zone } = useFormat();
  const short = new Intl.DateTimeFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  return (
    <nav aria-label={t('days')} className="grid flex-none grid-cols-7 border-b border-line bg-surface px-2 py-1.5">
      {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => {
        const shut = hours !== undefined && openSpans(hours, day).open.length === 0;
        const placed = placeDay(rows, day, zone);
        const conflict = placed.some((one) => isOutsideHours(hours, one, day));
        return (
          <button
            key={day}
            type="button"
            aria-current={day === date ? 'date' : undefined}
            onClick={() => onChoose(day)}
            className="relative grid min-h-11 justify-items-center gap-px rounded-md py-1 text-xs text-muted"
          >
            <span className="first-letter:uppercase">{short.format(new Date(`${day}T00:00:00Z`))}</span>
            <b
              className={cn('w-8 rounded-full text-lg font-medium tabular-nums', shut ? 'text-muted line-through' : 'text-text', {
                'bg-accent text-on-accent': day === date,
              })}
            >
              {Number(day.slice(8))}
            </b>
            {conflict && <TriangleAlert aria-label={t('outside')} className="absolute top-0.5 right-0.5 size-3.5 text-danger" />}
            {placed.length > 0 && <span className="sr-only">{t('count', { count: placed.length })}</span>}
          </button>
        );
      })}
    </nav>
  );
}
