import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { apiKeysQuery, useRevokeKey, type ApiKeyRow } from '../api/api-keys';
import { NewKeyDialog } from './new-key-dialog';

export function ApiKeys() {
  const { t } = useTranslation('developers');
  const isOwner = useCan('owner');
  const keys = useQuery({ ...apiKeysQuery, enabled: isOwner });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyRow | null>(null);
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setMaking(true)}>
      {t('add')}
    </Button>
  );
  if (!isOwner)
    return (
      <Card>
        <EmptyState icon={<KeyRound aria-hidden />}>{t('ownerOnly')}</EmptyState>
      </Card>
    );
  if (keys.isPending)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (keys.isError && !keys.data) return <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />;
  return (
    <>
      <Card title={keys.data.length > 0 ? t('title') : undefined} actions={add}>
        {keys.data.length === 0 ? (
          <EmptyState icon={<KeyRound aria-hidden />} action={add}>
            {t('empty')}
          </EmptyState>
        ) : (
          <ul className="m-0 list-none p-0">
            {keys.data.map((key) => (
              <KeyLine key={key.id} row={key} onRevoke={() => setRevoking(key)} />
            ))}
          </ul>
        )}
      </Card>
      <p className="text-sm text-muted">
        <a href="/swagger" target="_blank" rel="noreferrer" className="link">
          {t('docs')}
        </a>
      </p>
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
      {revoking && <RevokeDialog row={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function KeyLine({ row, onRevoke }: { row: ApiKeyRow; onRevoke: () => void }) {
  const { t } = useTranslation('developers');
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="min-w-40 flex-1">
        <p className="font-medium">{row.name}</p>
        <p className="text-sm text-muted">
          <code className="font-mono">vk_…{row.hint}</code> ·{' '}
          {row.lastUsedAt ? t('used', { when: format.dateTime(row.lastUsedAt) }) : t('unused')}
        </p>
      </div>
      {row.scopes.map((scope) => (
        <Chip key={scope} tone={scope === 'read' ? 'neutral' : 'warning'}>
          {t(`scope.${scope}`)}
        </Chip>
      ))}
      <Button size="sm" variant="dangerText" onClick={onRevoke}>
        {t('revoke')}
      </Button>
    </li>
  );
}

function RevokeDialog({ row, onClose }: { row: ApiKeyRow; onClose: () => void }) {
  const { t } = useTranslation('developers');
  const revoke = useRevokeKey();
  const errors = useErrors(revoke.error);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('revokeTitle', { name: row.name })}
      confirmLabel={t('revokeDo')}
      danger
      pending={revoke.isPending}
      error={errors.form()}
      onConfirm={() => revoke.mutate(row.id, { onSuccess: onClose })}
    >
      {t('revokeBody')}
    </ConfirmDialog>
  );
}
