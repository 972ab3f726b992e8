import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Forward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Sheet } from '@/shared/ui/sheet';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { talksQuery, type Behind, type OutcomeTalkRow, type Period } from '../api/outcomes';

/** The talks behind a figure; each leads to its conversation. */
export function TalksSheet({ period, behind, onClose }: { period: Period; behind: Behind; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const talks = useInfiniteQuery(talksQuery(period, behind));
  const rows = rowsOf(talks.data);
  return (
    <Sheet open onClose={onClose} title={behind.reason ? t(`common:reason.${behind.reason}`) : t(`figure.${behind.figure}`)}>
      {talks.isPending ? (
        <Loading what={t('title')}>
          <SkeletonRows rows={6} />
        </Loading>
      ) : talks.isError && rows.length === 0 ? (
        <ErrorState error={talks.error} onRetry={() => void talks.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState>{t('noTalks')}</EmptyState>
      ) : (
        <ul className="m-0 list-none p-0">
          {rows.map((row) => (
            <li key={`${row.conversationId}${row.startedAt}`} className="border-b border-line">
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore hasMore={talks.hasNextPage} loading={talks.isFetchingNextPage} onMore={() => void talks.fetchNextPage()} />
    </Sheet>
  );
}

function Row({ row }: { row: OutcomeTalkRow }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <Link to="/inbox/$id" params={{ id: row.conversationId }} className="grid gap-0.5 px-4 py-2.5 -outline-offset-2 hover:bg-hover">
      <span className="flex items-center gap-1.5">
        <ChannelIcon kind={row.channelKind} className="size-3.5 text-muted" />
        <b className="min-w-0 flex-1 truncate font-medium">{row.contactName ?? t('visitor')}</b>
        <time dateTime={row.startedAt} className="text-xs text-muted">
          {format.listTime(row.startedAt)}
        </time>
      </span>
      <span className="truncate text-sm text-muted">{row.lastMessage}</span>
      <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
        {row.handOffReason && (
          <Chip tone="warning" icon={<Forward aria-hidden />}>
            {t(`common:reason.${row.handOffReason}`)}
          </Chip>
        )}
        {row.resolved && <Chip tone={row.reopened ? 'warning' : 'ai'}>{t(row.reopened ? 'figure.reopened' : 'figure.resolved')}</Chip>}
        <span className="num">{t('replies', { count: row.replies })}</span>
        {row.firstReplySeconds !== null && <span className="num">{t('firstIn', { time: format.wait(row.firstReplySeconds) })}</span>}
      </span>
    </Link>
  );
}
