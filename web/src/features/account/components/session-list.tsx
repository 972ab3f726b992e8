import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { sessionsQuery, useRevokeOthers, useRevokeSession } from '../api/security';

/** Where the account is signed in, and the way out. */
export function SessionList() {
  const { t } = useTranslation('security');
  const format = useFormat();
  const sessions = useQuery(sessionsQuery);
  const revoke = useRevokeSession();
  const errors = useErrors(revoke.error);
  const [leaving, setLeaving] = useState(false);
  if (sessions.isPending)
    return (
      <Loading what={t('sessions.title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  if (sessions.isError && !sessions.data) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const others = sessions.data.filter(({ current }) => !current);
  return (
    <Card
      title={t('sessions.title')}
      actions={
        others.length > 0 && (
          <Button size="sm" variant="dangerText" onClick={() => setLeaving(true)}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      {errors.text() && (
        <Banner tone="danger" boxed>
          {errors.text()}
        </Banner>
      )}
      <ul className="m-0 list-none p-0">
        {sessions.data.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
            <div className="min-w-40 flex-1">
              <p className="font-medium">{row.device || t('sessions.unknown')}</p>
              <p className="text-sm text-muted">
                {t('sessions.seen', { when: format.dateTime(row.lastSeenAt) })} ·{' '}
                {t('sessions.since', { when: format.date(row.createdAt) })}
              </p>
            </div>
            {row.current ? (
              <Chip tone="success">{t('sessions.here')}</Chip>
            ) : (
              <Button
                size="sm"
                variant="dangerText"
                pending={revoke.isPending && revoke.variables === row.id}
                aria-label={t('sessions.endOne', { device: row.device || t('sessions.unknown') })}
                onClick={() => revoke.mutate(row.id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving && <EndOthersDialog count={others.length} onClose={() => setLeaving(false)} />}
    </Card>
  );
}

function EndOthersDialog({ count, onClose }: { count: number; onClose: () => void }) {
  const { t } = useTranslation('security');
  const end = useRevokeOthers();
  const errors = useErrors(end.error);
  const done = () => {
    toast(t('sessions.ended'));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('sessions.endOthersTitle')}
      confirmLabel={t('sessions.endOthersAction')}
      danger
      pending={end.isPending}
      error={errors.text()}
      onConfirm={() => end.mutate(undefined, { onSuccess: done })}
    >
      {t('sessions.endOthersBody', { count })}
    </ConfirmDialog>
  );
}
