import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { membersQuery } from '@/shared/session/members';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Select } from '@/shared/ui/select';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { auditQuery, type AuditFilter, type AuditRow } from '../api/audit';
import { AuditEntry } from './audit-entry';

const actions: readonly AuditRow['action'][] = [
  'created', 'changed', 'deleted', 'exported', 'erased', 'signedIn', 'signInDisowned', 'passwordChanged', 'secondFactorOn', 'secondFactorOff',
  'recoveryCodesRenewed', 'sessionsEnded',
]; // prettier-ignore
const entities = [
  'Member', 'Invitation', 'ApiKey', 'WebhookEndpoint', 'Workspace', 'Channel', 'Agent', 'ModelSetting', 'BusinessProfile', 'Contact', 'Deal', 'Appointment', 'WorkTask',
] as const; // prettier-ignore

/** Everything that was done in the workspace, narrowed as one likes. */
export function AuditLog() {
  const { t } = useTranslation('audit');
  const isAdmin = useCan('admin');
  const [filter, setFilter] = useState<AuditFilter>({});
  const members = useQuery({ ...membersQuery, enabled: isAdmin });
  const audit = useInfiniteQuery({ ...auditQuery(filter), enabled: isAdmin });
  const set = (change: AuditFilter) => setFilter((now) => ({ ...now, ...change }));
  const all = { value: '', label: t('all') };
  if (!isAdmin)
    return (
      <Card>
        <EmptyState icon={<History aria-hidden />}>{t('adminOnly')}</EmptyState>
      </Card>
    );
  const rows = rowsOf(audit.data);
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <>
      <div className="flex flex-wrap gap-3 max-md:grid">
        <Select
          label={t('who')}
          size="sm"
          value={filter.memberId ?? ''}
          onChange={(memberId) => set({ memberId: memberId || undefined })}
          options={[{ value: '', label: t('everyone') }, ...(members.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          label={t('did')}
          size="sm"
          value={filter.action ?? ''}
          onChange={(action) => set({ action: actions.find((known) => known === action) })}
          options={[all, ...actions.map((value) => ({ value, label: t(`action.${value}`) }))]}
        />
        <Select
          label={t('what')}
          size="sm"
          value={filter.entity ?? ''}
          onChange={(entity) => set({ entity: entity || undefined })}
          options={[all, ...entities.map((value) => ({ value, label: t(`entity.${value}`) }))]}
        />
      </div>
      {audit.isPending ? (
        <Loading what={t('title')}>
          <SkeletonRows rows={6} />
        </Loading>
      ) : audit.isError && !audit.data ? (
        <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
      ) : (
        <Card>
          {rows.length === 0 ? (
            <EmptyState icon={<History aria-hidden />} action={narrowed && <Button onClick={() => setFilter({})}>{t('reset')}</Button>}>
              {t(narrowed ? 'nothingFits' : 'empty')}
            </EmptyState>
          ) : (
            <ul className="m-0 list-none divide-y divide-line p-0">
              {rows.map((row) => (
                <AuditEntry key={row.id} row={row} />
              ))}
            </ul>
          )}
          <LoadMore hasMore={audit.hasNextPage} loading={audit.isFetchingNextPage} onMore={() => void audit.fetchNextPage()} />
        </Card>
      )}
    </>
  );
}
