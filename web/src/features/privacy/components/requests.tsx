import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { requestsQuery, useSettle, type PrivacyRequestRow } from '../api/privacy';
import { EraseDialog } from './erase-dialog';
import { RefuseDialog } from './refuse-dialog';

const week = 7 * 24 * 3600 * 1000;

/** The register: who asked what, until when, and what was done. */
export function Requests() {
  const { t } = useTranslation('privacy');
  const requests = useInfiniteQuery(requestsQuery);
  const [erasing, setErasing] = useState<PrivacyRequestRow | null>(null);
  const [refusing, setRefusing] = useState<PrivacyRequestRow | null>(null);
  const rows = rowsOf(requests.data);
  if (requests.isPending)
    return (
      <Loading what={t('requests')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (requests.isError && !requests.data) return <ErrorState error={requests.error} onRetry={() => void requests.refetch()} />;
  return (
    <Card title={t('requests')}>
      {rows.length === 0 && <EmptyState icon={<ShieldCheck aria-hidden />}>{t('noRequests')}</EmptyState>}
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <RequestLine key={row.id} row={row} onErase={() => setErasing(row)} onRefuse={() => setRefusing(row)} />
        ))}
      </ul>
      <LoadMore hasMore={requests.hasNextPage} loading={requests.isFetchingNextPage} onMore={() => void requests.fetchNextPage()} />
      {erasing && (
        <EraseDialog contactId={erasing.contactId} name={erasing.contactName ?? t('nameless')} onClose={() => setErasing(null)} />
      )}
      {refusing && <RefuseDialog row={refusing} onClose={() => setRefusing(null)} />}
    </Card>
  );
}

interface RequestLineProps {
  row: PrivacyRequestRow;
  onErase: () => void;
  onRefuse: () => void;
}

function RequestLine({ row, onErase, onRefuse }: RequestLineProps) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const canSettle = useCan('admin');
  const settle = useSettle();
  const errors = useErrors(settle.error);
  const open = row.status === 'open';
  return (
    <li className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{t(`kind.${row.kind}`)}</b>
        <Link to="/contacts/$id" params={{ id: row.contactId }} className="link">
          {row.contactName ?? t('nameless')}
        </Link>
        <span className="flex-1" />
        <Deadline row={row} />
      </div>
      {row.words && <p className="text-sm text-muted">{t('quote', { words: row.words })}</p>}
      {row.reason && <p className="text-sm">{t('refusedBecause', { reason: row.reason })}</p>}
      <p className="text-sm text-muted">{t('askedAt', { when: format.dateTime(row.createdAt) })}</p>
      {settle.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
      {open && canSettle && (
        <div className="flex flex-wrap gap-2">
          {row.kind === 'erasure' ? (
            <Button size="sm" variant="dangerText" onClick={onErase}>
              {t('erase')}
            </Button>
          ) : (
            <Button size="sm" pending={settle.isPending} onClick={() => settle.mutate({ row, refused: false })}>
              {t('done')}
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={onRefuse}>
            {t('refuse')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Deadline({ row }: { row: PrivacyRequestRow }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const now = useNow();
  if (row.status !== 'open') return <Chip tone={row.status === 'done' ? 'success' : 'neutral'}>{t(`status.${row.status}`)}</Chip>;
  const left = new Date(row.dueAt).getTime() - now;
  return <Chip tone={left < 0 ? 'danger' : left < week ? 'warning' : 'neutral'}>{t('due', { when: format.day(row.dueAt) })}</Chip>;
}
