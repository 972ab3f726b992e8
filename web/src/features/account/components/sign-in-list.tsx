import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { signInsQuery } from '../api/security';

/** The latest sign-ins, ended ones too. */
export function SignInList() {
  const { t } = useTranslation('security');
  const format = useFormat();
  const signIns = useInfiniteQuery(signInsQuery);
  if (signIns.isPending)
    return (
      <Loading what={t('signIns.title')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (signIns.isError && !signIns.data) return <ErrorState error={signIns.error} onRetry={() => void signIns.refetch()} />;
  return (
    <Card title={t('signIns.title')}>
      <ul className="m-0 list-none p-0">
        {rowsOf(signIns.data).map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 text-sm last:border-b-0">
            <time dateTime={row.at} className="min-w-36 num text-muted">
              {format.dateTime(row.at)}
            </time>
            <span className="min-w-36 flex-1">{row.device || t('sessions.unknown')}</span>
            <span className="text-muted">{t(`proof.${row.proof}`)}</span>
            {row.disowned && <Chip tone="danger">{t('signIns.disowned')}</Chip>}
          </li>
        ))}
      </ul>
      <LoadMore hasMore={signIns.hasNextPage} loading={signIns.isFetchingNextPage} onMore={() => void signIns.fetchNextPage()} />
    </Card>
  );
}
