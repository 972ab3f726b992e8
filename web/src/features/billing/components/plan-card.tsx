import { useState } from 'react';
import { CreditCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button, buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip, type ChipTone } from '@/shared/ui/chip';
import { usePortal, useResume, type Billing } from '../api/billing';
import { CancelDialog } from './cancel-dialog';

const tones: Record<Billing['state'], ChipTone> = {
  free: 'neutral',
  trial: 'info',
  trialOver: 'danger',
  active: 'success',
  pastDue: 'warning',
  unpaid: 'danger',
  cancelled: 'danger',
};

interface PlanCardProps {
  billing: Billing;
  isOwner: boolean;
}

/** What the workspace has, until when, and what can be done about it. */
export function PlanCard({ billing, isOwner }: PlanCardProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const free = billing.state === 'free';
  return (
    <Card title={t('yourPlan')}>
      <div className="grid gap-3 p-4">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <b className="text-xl font-semibold">{free ? t('free.name') : t(`plan.${billing.plan ?? 'trial'}`)}</b>
          {!free && (
            <Chip tone={billing.endsAt ? 'warning' : tones[billing.state]}>{t(billing.endsAt ? 'ending' : `state.${billing.state}`)}</Chip>
          )}
          {billing.price && <span className="text-muted">{t('perMonth', { price: format.money(billing.price) })}</span>}
        </p>
        <p className="text-muted">{useSituation(billing)}</p>
        {isOwner && <Actions billing={billing} />}
        {!isOwner && !free && <p className="text-sm text-muted">{t('onlyOwner')}</p>}
      </div>
    </Card>
  );
}

/** One sentence: what holds now and what comes next. */
function useSituation(billing: Billing) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const day = (at: string | null | undefined) => (at ? format.day(at) : '');
  if (billing.endsAt) return t('situation.ending', { day: day(billing.endsAt) });
  if (billing.state === 'trial') return t('situation.trial', { day: day(billing.trialEndsAt) });
  if (billing.state === 'active' && billing.trialEndsAt) return t('situation.firstPayment', { day: day(billing.trialEndsAt) });
  if (billing.state === 'active') return t('situation.active', { day: day(billing.period.endsAt) });
  if (billing.state === 'pastDue' && billing.nextAttemptAt)
    return t('situation.retried', { day: day(billing.graceEndsAt), retry: day(billing.nextAttemptAt) });
  if (billing.state === 'pastDue') return t('situation.pastDue', { day: day(billing.graceEndsAt) });
  return t(`situation.${billing.state}`);
}

function Actions({ billing }: { billing: Billing }) {
  const { t } = useTranslation('billing');
  const [cancelling, setCancelling] = useState(false);
  const portal = usePortal();
  const resume = useResume();
  const error = useErrors(portal.error ?? resume.error).text();
  if (!billing.isRunning) return null;
  return (
    <>
      {error && (
        <Banner tone="danger" boxed>
          {error}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        {billing.payUrl && (
          <a href={billing.payUrl} className={buttonClass({ variant: 'primary' })}>
            {t('payNow')}
          </a>
        )}
        <Button icon={<CreditCard aria-hidden />} pending={portal.isPending} onClick={() => portal.mutate()}>
          {t('portal')}
        </Button>
        {billing.endsAt ? (
          <Button variant="primary" pending={resume.isPending} onClick={() => resume.mutate()}>
            {t('resume')}
          </Button>
        ) : (
          <Button variant="dangerText" onClick={() => setCancelling(true)}>
            {t('cancel.open')}
          </Button>
        )}
      </div>
      {cancelling && <CancelDialog billing={billing} onClose={() => setCancelling(false)} />}
    </>
  );
}
