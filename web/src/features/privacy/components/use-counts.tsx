import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { Card } from '@/shared/ui/card';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/shared/ui/table';
import { useCountsQuery, type UseCountRow } from '../api/privacy';

/** All that is kept about how the product is used. */
export function UseCounts() {
  const { t } = useTranslation('privacy');
  const counts = useInfiniteQuery(useCountsQuery);
  const rows = rowsOf(counts.data);
  return (
    <Card title={t('use.title')}>
      <p className="px-4 pt-3 text-sm text-muted">{t('use.lead')}</p>
      {counts.isPending ? (
        <Loading what={t('use.title')}>
          <SkeletonRows rows={4} />
        </Loading>
      ) : counts.isError && rows.length === 0 ? (
        <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />
      ) : (
        <>
          <Counts rows={rows} />
          <LoadMore hasMore={counts.hasNextPage} loading={counts.isFetchingNextPage} onMore={() => void counts.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}

function Counts({ rows }: { rows: readonly UseCountRow[] }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  return (
    <Table label={t('use.title')}>
      <TableHead>
        <Th>{t('use.day')}</Th>
        <Th>{t('use.part')}</Th>
        <Th num>{t('use.times')}</Th>
        <Th num>{t('use.people')}</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="whitespace-nowrap">{format.shortDate(`${row.day}T12:00Z`)}</Td>
            <Td>{t(`use.parts.${row.part}`, { defaultValue: row.part })}</Td>
            <Td num>{format.number(row.times)}</Td>
            <Td num>{format.number(row.people)}</Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
