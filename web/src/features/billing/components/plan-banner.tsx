import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { useCan } from '@/shared/session/session';
import { Banner, type BannerTone } from '@/shared/ui/banner';
import { buttonClass } from '@/shared/ui/button';
import { billingQuery, type Billing } from '../api/billing';

const week = 7 * 24 * 3600 * 1000;
const address = '/settings/billing';

const tones: Partial<Record<Billing['state'], BannerTone>> = {
  trial: 'info',
  pastDue: 'warning',
  trialOver: 'warning',
  unpaid: 'warning',
  cancelled: 'warning',
};

/** What everybody must know of the plan: the trial's last week, a failed payment, no plan. An owner can act on it; others read it. */
export function PlanBanner() {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const now = useNow();
  const isOwner = useCan('owner');
  const { pathname } = useLocation();
  const { data: billing } = useQuery(billingQuery);
  const tone = billing && tones[billing.state];
  if (!billing || !tone || pathname === address) return null;
  if (billing.state === 'trial' && billing.trialEndsAt && new Date(billing.trialEndsAt).getTime() - now > week) return null;
  const until = billing.state === 'trial' ? billing.trialEndsAt : billing.graceEndsAt;
  return (
    <Banner
      tone={tone}
      action={
        isOwner && (
          <Link to={address} className={buttonClass({ size: 'sm' })}>
            {t(billing.state === 'pastDue' ? 'banner.pay' : 'banner.choose')}
          </Link>
        )
      }
    >
      {t(`banner.${billing.state as 'trial'}`, { day: until ? format.day(until) : '' })}
    </Banner>
  );
}
