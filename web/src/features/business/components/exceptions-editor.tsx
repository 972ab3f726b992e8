import { useState } from 'react';
import { CalendarOff, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { nextSpan } from '@/shared/lib/hours';
import { useFormat } from '@/shared/lib/use-format';
import { addDays } from '@/shared/lib/zone';
import { Button } from '@/shared/ui/button';
import { SpanFields } from '@/shared/ui/hours-editor';
import { IconButton } from '@/shared/ui/icon-button';
import { Switch } from '@/shared/ui/switch';
import { TextField } from '@/shared/ui/text-field';
import type { HoursException } from '../api/types';

/** Dates with hours of their own: holidays, short days, a day off. */
export function ExceptionsEditor({ value, onChange }: { value: HoursException[]; onChange: (exceptions: HoursException[]) => void }) {
  const { t } = useTranslation('business');
  const { zone } = useFormat();
  const [today] = useState(() => isoDay(Date.now(), zone));
  const change = (index: number, part: Partial<HoursException>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () => {
    const last = value
      .map(({ date }) => date)
      .sort()
      .at(-1);
    onChange([...value, { date: addDays(last && last > today ? last : today, 1), spans: [], note: null }]);
  };
  return (
    <div className="grid gap-1 p-4 pt-2">
      {value.length === 0 && (
        <p className="flex items-center gap-2 py-1 text-sm text-muted">
          <CalendarOff aria-hidden />
          {t('exceptions.none')}
        </p>
      )}
      {value.map((one, index) => {
        const twice = value.some((other, at) => at !== index && other.date === one.date);
        return (
          <div
            key={index}
            className="grid items-start gap-x-3 gap-y-2 border-b border-line py-3 md:grid-cols-[9.5rem_7.5rem_minmax(0,1fr)_auto]"
          >
            <TextField
              label={t('exceptions.date')}
              hideLabel
              size="sm"
              type="date"
              value={one.date}
              onChange={(date) => change(index, { date })}
              error={one.date === '' ? t('exceptions.needDate') : twice ? t('exceptions.twice') : undefined}
            />
            <Switch
              label={<span className="leading-8">{t('exceptions.open')}</span>}
              checked={one.spans.length > 0}
              onChange={(open) => change(index, { spans: open ? [nextSpan([])] : [] })}
              className="items-center"
            />
            <div className="grid gap-1">
              <SpanFields label={one.date} spans={one.spans} onChange={(spans) => change(index, { spans })} />
              <TextField
                label={t('exceptions.note')}
                hideLabel
                size="sm"
                placeholder={t('exceptions.note')}
                value={one.note ?? ''}
                onChange={(note) => change(index, { note: note || null })}
              />
            </div>
            <IconButton
              size="sm"
              label={t('exceptions.remove', { date: one.date })}
              icon={<Trash2 />}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button size="sm" icon={<Plus aria-hidden />} onClick={add} className="mt-2 justify-self-start">
        {t('exceptions.add')}
      </Button>
    </div>
  );
}
