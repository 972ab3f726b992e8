import { useState } from 'react';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/schema';
import { cn } from '@/shared/lib/cn';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip, FilterChip } from '@/shared/ui/chip';
import { useCheckout, type Billing, type PlanKey, type PlanRow } from '../api/billing';

interface PlanComparisonProps {
  plans: Schema<'PlanList'>;
  billing: Billing;
  isOwner: boolean;
  /** Another plan for a running subscription; a first one is bought on the provider's page. */
  onChange: (plan: PlanKey) => void;
}

const limits = ['agentReplies', 'members', 'channels', 'contacts'] as const;

/** The plans on sale side by side: they differ in how much, not in what. */
export function PlanComparison({ plans, billing, isOwner, onChange }: PlanComparisonProps) {
  const { t } = useTranslation('billing');
  const [chosen, setCurrency] = useState<string | null>(null);
  const checkout = useCheckout();
  const error = useErrors(checkout.error).text();
  const onSale = plans.items.filter(({ isOnSale }) => isOnSale);
  const currencies = [...new Set(onSale.flatMap(({ prices }) => prices.map((price) => price.currency)))];
  const currency = billing.isRunning ? plans.currency : (chosen ?? plans.currency);
  const all = onSale[0]?.features.filter((feature) => onSale.every(({ features }) => features.includes(feature))) ?? [];
  return (
    <Card
      title={t('plans')}
      actions={
        !billing.isRunning && (
          <div role="group" aria-label={t('currency')} className="flex gap-1">
            {currencies.map((one) => (
              <FilterChip key={one} pressed={one === currency} onClick={() => setCurrency(one)}>
                {one}
              </FilterChip>
            ))}
          </div>
        )
      }
    >
      <div className="grid gap-4 p-4">
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <ul className="m-0 grid list-none gap-3 p-0 md:grid-cols-3">
          {onSale.map((plan) => (
            <PlanColumn key={plan.key} plan={plan} currency={currency} common={all} current={plan.isCurrent && billing.isRunning}>
              {isOwner && (
                <Choose
                  plan={plan}
                  billing={billing}
                  pending={checkout.isPending && checkout.variables.plan === plan.key}
                  onBuy={() => (billing.isRunning ? onChange(plan.key) : checkout.mutate({ plan: plan.key, currency }))}
                />
              )}
            </PlanColumn>
          ))}
        </ul>
        <p className="text-sm text-muted">{t('inEvery', { list: all.map((feature) => t(`feature.${feature}`)).join(', ') })}</p>
        <p className="text-sm text-muted">{t('smallPrint')}</p>
      </div>
    </Card>
  );
}

interface PlanColumnProps {
  plan: PlanRow;
  currency: string;
  common: readonly string[];
  current: boolean;
  children: React.ReactNode;
}

function PlanColumn({ plan, currency, common, current, children }: PlanColumnProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const price = plan.prices.find((one) => one.currency === currency);
  return (
    <li className={cn('flex min-w-0 flex-col gap-3 rounded-lg border p-4', current ? 'border-accent bg-accent-soft' : 'border-line')}>
      <h3 className="flex flex-wrap items-center gap-2 text-base font-semibold">
        {t(`plan.${plan.key}`)}
        {current && <Chip tone="success">{t('current')}</Chip>}
      </h3>
      {price && (
        <p>
          <b className="text-xl font-semibold num">{format.money(price)}</b> <span className="text-sm text-muted">{t('aMonth')}</span>
        </p>
      )}
      <dl className="m-0 grid gap-1.5 text-sm">
        {limits.map((limit) => (
          <div key={limit} className="flex justify-between gap-3">
            <dt className="text-muted">{t(`short.${limit}`)}</dt>
            <dd className="m-0 font-medium num">{format.number(plan.limits[limit])}</dd>
          </div>
        ))}
      </dl>
      {plan.features
        .filter((feature) => !common.includes(feature))
        .map((feature) => (
          <p key={feature} className="flex items-center gap-1.5 text-sm">
            <Check aria-hidden className="text-success" />
            {t(`feature.${feature}`)}
          </p>
        ))}
      <span className="flex-1" />
      {children}
    </li>
  );
}

interface ChooseProps {
  plan: PlanRow;
  billing: Billing;
  pending: boolean;
  onBuy: () => void;
}

function Choose({ plan, billing, pending, onBuy }: ChooseProps) {
  const { t } = useTranslation('billing');
  if (plan.isCurrent && billing.isRunning) return null;
  const name = t(`plan.${plan.key}`);
  return (
    <Button variant={billing.isRunning ? 'secondary' : 'primary'} pending={pending} onClick={onBuy}>
      {t(billing.isRunning ? 'change.open' : 'buy', { plan: name })}
    </Button>
  );
}
