import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { retentionQuery, runsQuery, type RetentionRow } from '../api/retention';
import { RetentionDialog } from './retention-dialog';

/** For how long what is kept: what is older goes by itself at night. */
export function Retention() {
  const { t } = useTranslation('privacy');
  const isAdmin = useCan('admin');
  const retention = useQuery({ ...retentionQuery, enabled: isAdmin });
  const [editing, setEditing] = useState<RetentionRow | null>(null);
  if (!isAdmin) return null;
  return (
    <Card title={t('retention.title')}>
      <p className="px-4 pt-3 text-sm text-muted">{t('retention.lead')}</p>
      {retention.isPending ? (
        <Loading what={t('retention.title')}>
          <SkeletonRows rows={5} />
        </Loading>
      ) : retention.isError && !retention.data ? (
        <ErrorState error={retention.error} onRetry={() => void retention.refetch()} />
      ) : (
        <ul className="m-0 list-none px-4 py-1">
          {retention.data.rules.map((rule) => (
            <RuleLine key={rule.kind} rule={rule} onEdit={() => setEditing(rule)} />
          ))}
        </ul>
      )}
      <Runs />
      {editing && retention.data && <RetentionDialog rule={editing} view={retention.data} onClose={() => setEditing(null)} />}
    </Card>
  );
}

function RuleLine({ rule, onEdit }: { rule: RetentionRow; onEdit: () => void }) {
  const { t } = useTranslation('privacy');
  const name = t(`retention.kind.${rule.kind}`);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 border-b border-line py-2 last:border-b-0">
      <span className="grid">
        {name}
        <span className="text-sm text-muted">{t(`retention.about.${rule.kind}`)}</span>
      </span>
      <span className="num">{t('retention.days', { count: rule.days })}</span>
      <Button size="sm" variant="quiet" aria-label={t('retention.editOf', { name })} onClick={onEdit}>
        {t('retention.edit')}
      </Button>
    </li>
  );
}

function Runs() {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const runs = useInfiniteQuery(runsQuery);
  const rows = rowsOf(runs.data);
  if (rows.length === 0) return null;
  return (
    <details className="border-t border-line px-4 py-3">
      <summary className="cursor-pointer text-sm font-semibold">{t('retention.runs')}</summary>
      <ul className="m-0 mt-2 grid list-none gap-1 p-0 text-sm">
        {rows.map((run) => (
          <li key={run.id} className="flex flex-wrap gap-x-3">
            <span className="text-muted">{format.dateTime(run.startedAt)}</span>
            <span className="min-w-0 flex-1">{t(`retention.kind.${run.kind}`)}</span>
            <span className="num">{t('retention.removed', { count: run.removed })}</span>
            {!run.finishedAt && <span className="text-muted">{t('retention.broken')}</span>}
          </li>
        ))}
      </ul>
      <LoadMore hasMore={runs.hasNextPage} loading={runs.isFetchingNextPage} onMore={() => void runs.fetchNextPage()} />
    </details>
  );
}
