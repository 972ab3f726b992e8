import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatTime, isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { FilterChip } from '@/shared/ui/chip';
import { freeTimesQuery } from '../api/appointments';
import type { FormValues } from './form-values';

/** Times a customer could book on the day; where there is none, the nearest ones after it. */
export function FreeTimes({ values, onPick }: { values: FormValues; onPick: (date: string, time: string) => void }) {
  const { t } = useTranslation('appointments');
  const format = useFormat();
  const { data } = useQuery(
    freeTimesQuery({
      serviceId: values.serviceId,
      variantId: values.variantId || undefined,
      staffId: values.staffId || undefined,
      date: values.date,
    }),
  );
  if (!data) return null;
  const today = data.days.find(({ date }) => date === values.date);
  const own = today?.times ?? [];
  const later = own.length > 0 ? [] : data.days.flatMap(({ times }) => times.slice(0, 2)).slice(0, 4);
  const pick = (at: string) => onPick(isoDay(at, format.zone), formatTime(at, 'en', format.zone));
  const chosen = (at: string) => values.date === isoDay(at, format.zone) && values.time === formatTime(at, 'en', format.zone);
  return (
    <fieldset className="m-0 grid min-w-0 gap-1.5 border-0 p-0">
      <legend className="mb-1.5 p-0 text-sm text-muted">
        {own.length > 0 ? t('free') : today?.closed ? t('closedNearest') : t('fullNearest')}
      </legend>
      <div className="flex max-h-40 flex-wrap gap-1.25 overflow-y-auto">
        {own.map((at) => (
          <FilterChip key={at} pressed={chosen(at)} onClick={() => pick(at)}>
            {format.time(at)}
          </FilterChip>
        ))}
        {later.map((at) => (
          <FilterChip key={at} pressed={chosen(at)} onClick={() => pick(at)}>
            {format.dateTime(at)}
          </FilterChip>
        ))}
        {own.length === 0 && later.length === 0 && <span className="text-sm text-muted">{t('noFree')}</span>}
      </div>
    </fieldset>
  );
}
