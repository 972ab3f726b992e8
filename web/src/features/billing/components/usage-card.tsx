import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import type { Billing, UsageRow } from '../api/billing';

type Level = Billing['warnings'][number]['level'];

/** A team or a set of channels that fills its plan is no trouble; what runs out is. */
const fillsUp = new Set<UsageRow['limit']>(['members', 'channels']);

/** How much of each limit is used, and where the agent's replies will stand at the end of the period. */
export function UsageCard({ billing }: { billing: Billing }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const { startsAt, endsAt } = billing.period;
  const levelOf = (row: UsageRow) => billing.warnings.find(({ limit }) => limit === row.limit)?.level;
  return (
    <Card title={t('usage.title')}>
      <p className="px-4 pt-3 text-sm text-muted">{t('usage.period', { from: format.day(startsAt), to: format.day(endsAt) })}</p>
      <ul className="m-0 grid list-none gap-4 p-4">
        {billing.usage.map((row) => (
          <UsageLine key={row.limit} row={row} level={levelOf(row)} />
        ))}
      </ul>
    </Card>
  );
}

function UsageLine({ row, level }: { row: UsageRow; level?: Level }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const calm = fillsUp.has(row.limit);
  const used = format.number(row.used);
  const amount = row.allowed === null ? used : t('usage.of', { used, allowed: format.number(row.allowed) });
  return (
    <li className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="min-w-44 flex-1">{t(`limit.${row.limit}`)}</span>
        {calm && level === 'reached' && <Chip>{t('usage.full')}</Chip>}
        {!calm && level && <Chip tone={level === 'reached' ? 'danger' : 'warning'}>{t(`usage.${level}`)}</Chip>}
        <b className="font-medium num">{amount}</b>
      </div>
      {row.allowed !== null && <UsageBar row={row} level={calm ? undefined : level} label={`${t(`limit.${row.limit}`)}: ${amount}`} />}
      {row.forecast !== null && row.forecast > row.used && (
        <p className="text-sm text-muted">{t('usage.forecast', { count: row.forecast, formatted: format.number(row.forecast) })}</p>
      )}
      {level === 'reached' && <p className={cn('text-sm', calm && 'text-muted')}>{t(`over.${row.limit}`)}</p>}
    </li>
  );
}

/** The forecast stands behind what is used, paler. */
function UsageBar({ row, level, label }: { row: UsageRow; level?: Level; label: string }) {
  const allowed = Math.max(1, row.allowed ?? 1);
  const width = (value: number) => `${Math.min(100, (value / allowed) * 100)}%`;
  const fill = level === 'reached' ? 'bg-danger' : level === 'near' ? 'bg-warning' : 'bg-accent';
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={allowed}
      aria-valuenow={Math.min(row.used, allowed)}
      className="relative h-2 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--color-line)]"
    >
      {row.forecast !== null && (
        <span className="absolute inset-y-0 left-0 rounded-full bg-line-strong" style={{ width: width(row.forecast) }} />
      )}
      <span className={cn('absolute inset-y-0 left-0 rounded-full', fill)} style={{ width: width(row.used) }} />
    </div>
  );
}
