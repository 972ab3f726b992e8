import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { ModelView } from '../api/model';

const microsOfDollar = 1_000_000;
const centsOfDollar = 100;

/** What the month has used of its limits. */
export function ModelUse({ model }: { model: ModelView }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const { month, limits } = model;
  if (model.answers === 'builtIn' && month.tokens === 0) return null;
  const spent = month.costMicros / microsOfDollar;
  const most = limits.monthlyCents / centsOfDollar;
  const dollars = (value: number) => format.money({ amount: Math.round(value * centsOfDollar), currency: 'USD' });
  return (
    <dl className="m-0 grid gap-3 border-b border-line p-4 md:grid-cols-2">
      <Meter
        name={t('model.tokens')}
        text={t('model.of', { used: format.number(month.tokens), limit: format.number(limits.monthlyTokens) })}
        share={month.tokens / Math.max(1, limits.monthlyTokens)}
        note={month.tokens > 0 ? t('model.cached', { share: format.percent(month.cachedTokens / month.tokens) }) : ''}
      />
      <Meter
        name={t('model.money')}
        text={t('model.of', { used: dollars(spent), limit: dollars(most) })}
        share={spent / Math.max(0.01, most)}
        note={month.isPriced ? '' : t('model.estimated')}
      />
    </dl>
  );
}

function Meter({ name, text, share, note }: { name: string; text: string; share: number; note: string }) {
  const width = Math.min(100, Math.round(share * 100));
  return (
    <div className="grid content-start gap-1">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="m-0 grid gap-1">
        <span className="tabular-nums">{text}</span>
        <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-sunken">
          <span className={width >= 90 ? 'block h-full bg-danger' : 'block h-full bg-accent'} style={{ width: `${width}%` }} />
        </span>
        {note && <span className="text-xs text-muted">{note}</span>}
      </dd>
    </div>
  );
}
