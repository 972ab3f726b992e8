import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/session/session';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { billingQuery, plansQuery, type PlanKey } from '../api/billing';
import { ChangeDialog } from './change-dialog';
import { CheckoutReturn } from './checkout-return';
import { Invoices } from './invoices';
import { PlanCard } from './plan-card';
import { PlanComparison } from './plan-comparison';
import { UsageCard } from './usage-card';

/** The plan, what is used of it, the other plans and the invoices. `session`: just back from the payment page. */
export function BillingSettings({ session }: { session?: string }) {
  const { t } = useTranslation('billing');
  const billing = useQuery(billingQuery);
  const plans = useQuery(plansQuery);
  const isOwner = useCan('owner');
  const [returned] = useState(session); // it leaves the address at once, and what came of it stays to be read
  const [wanted, setWanted] = useState<PlanKey | null>(null);
  if (billing.isError && !billing.data) return <ErrorState error={billing.error} onRetry={() => void billing.refetch()} />;
  if (plans.isError && !plans.data) return <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />;
  if (!billing.data || !plans.data)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={6} />
      </Loading>
    );
  return (
    <>
      {returned && <CheckoutReturn session={returned} />}
      <PlanCard billing={billing.data} isOwner={isOwner} />
      <UsageCard billing={billing.data} />
      {plans.data.canBuy && <PlanComparison plans={plans.data} billing={billing.data} isOwner={isOwner} onChange={setWanted} />}
      {plans.data.canBuy && isOwner && <Invoices />}
      {wanted && <ChangeDialog plan={wanted} onClose={() => setWanted(null)} />}
    </>
  );
}
