import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { RehearsalRow } from '../api/rehearsals';

/** What a rehearsal came to, in figures. */
export function RehearsalFigures({ rehearsal }: { rehearsal: RehearsalRow }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const { done, changed, worse, failed, inputTokens, outputTokens, costMicros, beforeCostMicros } = rehearsal;
  const tokens = inputTokens + outputTokens;
  return (
    <dl className="sm:grid-cols-4 m-0 grid grid-cols-2 gap-x-6 gap-y-3 p-4">
      <Figure label={t('rehearsal.unchanged')} value={format.number(done - changed - worse - failed)} />
      <Figure label={t('rehearsal.changed')} value={format.number(changed)} />
      <Figure label={t('rehearsal.worse')} value={format.number(worse)} good={worse === 0} />
      {failed > 0 ? (
        <Figure label={t('rehearsal.failed')} value={format.number(failed)} good={false} />
      ) : (
        <Figure
          label={t('rehearsal.cost')}
          value={tokens === 0 ? t('rehearsal.free') : format.micros(costMicros, 'USD')}
          hint={beforeCostMicros > 0 ? t('rehearsal.costBefore', { cost: format.micros(beforeCostMicros, 'USD') }) : undefined}
        />
      )}
    </dl>
  );
}

function Figure({ label, value, good, hint }: { label: string; value: string; good?: boolean; hint?: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="m-0 flex items-center gap-1.5 text-xl font-semibold num">
        {value}
        {good === true && <Check aria-hidden className="size-4 text-success" />}
        {good === false && <TriangleAlert aria-hidden className="size-4 text-warning" />}
      </dd>
      {hint && <dd className="m-0 text-xs text-muted">{hint}</dd>}
    </div>
  );
}
