import { useQuery } from '@tanstack/react-query';
import { Check, CircleAlert, CircleDashed, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Facts } from '@/shared/ui/checks';
import { channelHealthQuery } from '../api/channels';

/** How a channel does, in an icon and a word. */
export function HealthMark({ id }: { id: string }) {
  const { t } = useTranslation('channels');
  const { data } = useQuery(channelHealthQuery(id));
  if (!data) return null;
  const look = {
    healthy: { Icon: Check, className: 'text-success' },
    quiet: { Icon: CircleDashed, className: 'text-muted' },
    failing: { Icon: CircleAlert, className: 'text-danger' },
    unhealthy: { Icon: CircleAlert, className: 'text-danger' },
    disconnected: { Icon: Unplug, className: 'text-danger' },
  }[data.status];
  return (
    <span className="flex items-center gap-1.5 text-sm">
      <look.Icon aria-hidden className={look.className} />
      {t(`health.${data.status}`)}
    </span>
  );
}

/** What is wrong with the tie to the provider, and what to do. */
export function ConnectionProblem({ id, action }: { id: string; action?: React.ReactNode }) {
  const { t } = useTranslation('channels');
  const { data } = useQuery(channelHealthQuery(id));
  if (!data?.problem) return null;
  const { code, help } = data.problem;
  return (
    <Banner tone="danger" boxed action={action}>
      {t(`common:problem.${code}`, { defaultValue: help })}
    </Banner>
  );
}

/** What came and left, and what the provider says. */
export function HealthFacts({ id }: { id: string }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const { data } = useQuery(channelHealthQuery(id));
  if (!data) return null;
  const lastError = data.lastError && t(`common:problem.${data.lastErrorCode ?? ''}`, { defaultValue: data.lastError });
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold">{t('health.title')}</h3>
      <Facts
        rows={[
          [t('health.lastIn'), data.lastInboundAt ? format.dateTime(data.lastInboundAt) : t('health.never')],
          [t('health.lastOut'), data.lastOutboundAt ? format.dateTime(data.lastOutboundAt) : t('health.never')],
          [t('health.pending'), data.pending],
          [t('health.failed'), data.failed],
          lastError !== null && [t('health.error'), lastError],
          data.provider?.pending != null && [t('health.atProvider'), data.provider.pending],
          data.provider?.lastError != null && [t('health.providerError'), data.provider.lastError],
          data.provider?.lastErrorAt != null && [t('health.providerErrorAt'), format.dateTime(data.provider.lastErrorAt)],
        ]}
      />
    </section>
  );
}
