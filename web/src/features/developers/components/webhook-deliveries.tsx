import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { deliveriesQuery, useRedeliver, type WebhookDelivery } from '../api/webhooks';

const tones = { pending: 'neutral', delivered: 'success', failed: 'danger' } as const;

/** What an endpoint was told, what it answered, and a way to tell it again. */
export function WebhookDeliveries({ id, enabled }: { id: string; enabled: boolean }) {
  const { t } = useTranslation('webhooks');
  const deliveries = useInfiniteQuery(deliveriesQuery(id));
  const again = useRedeliver(id);
  const error = useErrors(again.error).text();
  if (deliveries.isPending)
    return (
      <Loading what={t('deliveries')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (deliveries.isError && !deliveries.data) return <ErrorState error={deliveries.error} onRetry={() => void deliveries.refetch()} />;
  const rows = rowsOf(deliveries.data);
  return (
    <section aria-label={t('deliveries')}>
      <h3 className="px-4 pt-4 pb-1 text-base font-semibold">{t('deliveries')}</h3>
      {error && <Banner tone="danger">{error}</Banner>}
      {rows.length === 0 && <p className="px-4 pb-4 text-sm text-muted">{t('noDeliveries')}</p>}
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <DeliveryLine
            key={row.id}
            row={row}
            pending={again.isPending && again.variables === row.id}
            onAgain={enabled ? () => again.mutate(row.id) : undefined}
          />
        ))}
      </ul>
      <LoadMore hasMore={deliveries.hasNextPage} loading={deliveries.isFetchingNextPage} onMore={() => void deliveries.fetchNextPage()} />
    </section>
  );
}

function DeliveryLine({ row, pending, onAgain }: { row: WebhookDelivery; pending: boolean; onAgain?: () => void }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const last = row.attempts.at(-1);
  return (
    <li className="grid gap-1 border-b border-line px-4 py-2.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 font-medium">{t(`type.${row.type}`)}</span>
        <Chip tone={tones[row.state]}>{t(`state.${row.state}`)}</Chip>
      </div>
      <p className="text-muted">
        {format.dateTime(row.occurredAt)}
        {last && ` · ${t('tries', { count: row.attempts.length })} · ${last.problem ? t(`problem.${last.problem}`) : t('answered', last)}`}
      </p>
      {row.nextTryAt && last && <p className="text-muted">{t('nextTry', { when: format.dateTime(row.nextTryAt) })}</p>}
      {last?.answer && <code className="line-clamp-2 font-mono text-xs break-all text-muted">{last.answer}</code>}
      {onAgain && (
        <Button size="sm" className="justify-self-start" pending={pending} onClick={onAgain}>
          {t('again')}
        </Button>
      )}
    </li>
  );
}
