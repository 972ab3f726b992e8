import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { useDeleteWebhook, webhooksQuery, type WebhookRow } from '../api/webhooks';
import { NewWebhookDialog } from './new-webhook-dialog';
import { WebhookSheet } from './webhook-sheet';

/** Servers that are told what happens. The owner's alone, as API keys are. */
export function Webhooks() {
  const { t } = useTranslation('webhooks');
  const isOwner = useCan('owner');
  const webhooks = useQuery({ ...webhooksQuery, enabled: isOwner });
  const [making, setMaking] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<WebhookRow | null>(null);
  if (!isOwner) return null;
  if (webhooks.isPending)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  if (webhooks.isError && !webhooks.data) return <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />;
  const open = webhooks.data.find(({ id }) => id === openId);
  return (
    <>
      <Card
        title={t('title')}
        actions={
          <Button icon={<Plus aria-hidden />} onClick={() => setMaking(true)}>
            {t('add')}
          </Button>
        }
      >
        {webhooks.data.length === 0 ? (
          <EmptyState icon={<Webhook aria-hidden />}>{t('empty')}</EmptyState>
        ) : (
          <ul className="m-0 list-none p-0">
            {webhooks.data.map((row) => (
              <WebhookLine key={row.id} row={row} onOpen={() => setOpenId(row.id)} onDelete={() => setDeleting(row)} />
            ))}
          </ul>
        )}
      </Card>
      {making && <NewWebhookDialog onClose={() => setMaking(false)} />}
      {open && <WebhookSheet row={open} onClose={() => setOpenId(null)} />}
      {deleting && <DeleteDialog row={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}

function WebhookLine({ row, onOpen, onDelete }: { row: WebhookRow; onOpen: () => void; onDelete: () => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="min-w-40 flex-1">
        <p className="font-medium wrap-anywhere">{row.description ?? new URL(row.url).host}</p>
        <p className="text-sm wrap-anywhere text-muted">
          {row.url} · {t('events', { count: row.eventTypes.length })}
        </p>
      </div>
      <WebhookState row={row} />
      <Button size="sm" onClick={onOpen}>
        {t('open')}
      </Button>
      <Button size="sm" variant="dangerText" onClick={onDelete}>
        {t('delete')}
      </Button>
    </li>
  );
}

function WebhookState({ row }: { row: WebhookRow }) {
  const { t } = useTranslation('webhooks');
  if (row.disabledBecause)
    return <Chip tone={row.disabledBecause === 'owner' ? 'neutral' : 'danger'}>{t(`off.${row.disabledBecause}`)}</Chip>;
  return row.failingSince ? <Chip tone="warning">{t('failing')}</Chip> : <Chip tone="success">{t('on')}</Chip>;
}

function DeleteDialog({ row, onClose }: { row: WebhookRow; onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const remove = useDeleteWebhook();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('deleteTitle', { name: row.description ?? row.url })}
      confirmLabel={t('deleteDo')}
      danger
      pending={remove.isPending}
      error={useErrors(remove.error).text()}
      onConfirm={() => remove.mutate(row.id, { onSuccess: onClose })}
    >
      {t('deleteBody')}
    </ConfirmDialog>
  );
}
