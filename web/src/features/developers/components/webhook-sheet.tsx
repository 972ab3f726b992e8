import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Sheet } from '@/shared/ui/sheet';
import { Switch } from '@/shared/ui/switch';
import { useRotateSecret, useSwitchWebhook, useTestWebhook, type WebhookRow } from '../api/webhooks';
import { SecretDialog } from './secret-dialog';
import { WebhookDeliveries } from './webhook-deliveries';

/** One endpoint: on or off, a try, a new secret, and what it was told. */
export function WebhookSheet({ row, onClose }: { row: WebhookRow; onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const turn = useSwitchWebhook();
  const test = useTestWebhook();
  const [rotating, setRotating] = useState(false);
  const error = useErrors(turn.error ?? test.error).text();
  return (
    <Sheet open onClose={onClose} title={row.description ?? new URL(row.url).host}>
      <div className="grid gap-4 border-b border-line p-4">
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <p className="text-sm wrap-anywhere text-muted">{row.url}</p>
        <ul className="m-0 grid list-none gap-1 p-0 text-sm">
          {row.eventTypes.map((type) => (
            <li key={type}>{t(`type.${type}`)}</li>
          ))}
        </ul>
        <Switch
          label={t('sends')}
          hint={row.disabledBecause && row.disabledBecause !== 'owner' ? t(`why.${row.disabledBecause}`) : undefined}
          checked={row.enabled}
          disabled={turn.isPending}
          onChange={(enabled) => turn.mutate({ row, enabled })}
        />
        {row.oldSecretUntil && <p className="text-sm text-muted">{t('bothSign', { until: format.dateTime(row.oldSecretUntil) })}</p>}
        <div className="flex flex-wrap gap-2">
          <Button size="sm" pending={test.isPending} disabled={!row.enabled} onClick={() => test.mutate(row.id)}>
            {t('test')}
          </Button>
          <Button size="sm" onClick={() => setRotating(true)}>
            {t('rotate')}
          </Button>
        </div>
      </div>
      <WebhookDeliveries id={row.id} enabled={row.enabled} />
      {rotating && <RotateDialog id={row.id} onClose={() => setRotating(false)} />}
    </Sheet>
  );
}

function RotateDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const rotate = useRotateSecret();
  const error = useErrors(rotate.error).text();
  if (rotate.data) return <SecretDialog title={t('rotated')} secret={rotate.data.secret} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('rotateTitle')}
      confirmLabel={t('rotateDo')}
      pending={rotate.isPending}
      error={error}
      onConfirm={() => rotate.mutate(id)}
    >
      {t('rotateBody')}
    </ConfirmDialog>
  );
}
