import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isoDay, type Money } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { Button } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/checks';
import type { AppointmentRow, Hours } from '../api/types';
import { isOutsideHours, placeDay } from './layout';

/** What needs a look this week, what the week holds, and what the colours mean. */
export function AttentionPanel({
  rows,
  hours,
  onOpen,
}: {
  rows: readonly AppointmentRow[];
  hours: Hours | undefined;
  onOpen: (row: AppointmentRow) => void;
}) {
  const { t } = useTranslation('appointments');
  const format = useFormat();
  const now = useNow();
  const days = [...new Set(rows.map((row) => isoDay(row.startsAt, format.zone)))];
  const conflicts = days
    .flatMap((day) => placeDay(rows, day, format.zone).filter((one) => isOutsideHours(hours, one, day)))
    .map(({ row }) => row)
    .filter((row) => new Date(row.endsAt).getTime() > now);
  const minutes = rows.reduce((sum, row) => sum + (new Date(row.endsAt).getTime() - new Date(row.startsAt).getTime()) / 60_000, 0);
  const income = rows.reduce<Money | null>(
    (sum, { price }) => (price ? { amount: (sum?.amount ?? 0) + price.amount, currency: price.currency } : sum),
    null,
  );
  return (
    <aside aria-label={t('attention')} className="grid w-72 flex-none content-start gap-4 overflow-y-auto border-l border-line bg-bg p-4">
      {conflicts.length > 0 && (
        <section className="rounded-lg border border-danger-line bg-surface">
          <h2 className="flex items-center gap-2 rounded-t-lg bg-danger-soft px-4 py-3 font-semibold">
            <TriangleAlert aria-hidden className="text-danger" />
            {t('outsideTitle')}
          </h2>
          <ul className="m-0 grid list-none gap-3 p-4">
            {conflicts.map((row) => (
              <li key={row.id} className="grid gap-1">
                <b className="font-medium">{row.contactName ?? t('nobody')}</b>
                <span className="text-sm">
                  {format.date(row.startsAt)}, {format.timeRange(row.startsAt, row.endsAt)}
                </span>
                <span className="text-sm text-muted">{[row.serviceName, row.staffName].filter(Boolean).join(' · ')}</span>
                <Button size="sm" className="justify-self-start" onClick={() => onOpen(row)}>
                  {t('look')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className="mb-2 text-sm font-semibold">{t('week')}</h2>
        <Facts
          rows={[
            [t('sum.count'), rows.length],
            [t('sum.busy'), format.duration(minutes)],
            [t('sum.agent'), rows.filter((row) => row.source === 'agent').length],
            income && [t('sum.income'), format.money(income)],
          ]}
        />
      </section>
      <Legend />
    </aside>
  );
}

function Legend() {
  const { t } = useTranslation('appointments');
  const look = 'h-3.5 w-5 flex-none rounded-[3px] border';
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold">{t('legend.title')}</h2>
      <ul className="m-0 grid list-none gap-1.75 p-0 text-sm">
        <li className="flex items-center gap-2">
          <i className={`${look} border-l-3 border-human-line border-l-accent bg-human-soft`} />
          {t('legend.team')}
        </li>
        <li className="flex items-center gap-2">
          <i className={`${look} border-l-3 border-ai-line border-l-ai bg-ai-soft`} />
          {t('legend.agent')}
        </li>
        <li className="flex items-center gap-2">
          <i className={`${look} border-l-3 border-dashed border-ai`} />
          {t('legend.pending')}
        </li>
        <li className="flex items-center gap-2">
          <i
            className={`${look} border-line`}
            style={{ backgroundImage: 'repeating-linear-gradient(135deg, var(--color-sunken) 0 4px, var(--color-line-strong) 4px 5px)' }}
          />
          {t('legend.closed')}
        </li>
      </ul>
    </section>
  );
}
