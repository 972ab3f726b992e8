import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { securityQuery, useRenewCodes, useTurnOff } from '../api/security';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorSetUp } from './second-factor-set-up';

const few = 3;

/** Whether signing in takes a code too, and what to do about it. */
export function SecondFactor() {
  const { t } = useTranslation('security');
  const format = useFormat();
  const security = useQuery(securityQuery);
  const [open, setOpen] = useState<'setUp' | 'off' | 'codes' | null>(null);
  const close = () => setOpen(null);
  if (security.isPending)
    return (
      <Loading what={t('factor.title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  if (security.isError && !security.data) return <ErrorState error={security.error} onRetry={() => void security.refetch()} />;
  const { secondFactorSince: since, recoveryCodesLeft: left, required } = security.data;
  return (
    <Card title={t('factor.title')} actions={<Chip tone={since ? 'success' : 'neutral'}>{t(since ? 'factor.on' : 'factor.off')}</Chip>}>
      <div className="grid gap-3 p-4">
        <p className="text-muted">{since ? t('factor.since', { when: format.dateTime(since) }) : t('factor.lead')}</p>
        {since && <p className={left < few ? 'text-warning-text' : undefined}>{t('factor.codesLeft', { count: left })}</p>}
        {since && required && <p className="text-sm text-muted">{t('factor.requiredHere')}</p>}
        <div className="flex flex-wrap gap-2">
          {!since && (
            <Button variant="primary" onClick={() => setOpen('setUp')}>
              {t('factor.turnOn')}
            </Button>
          )}
          {since && <Button onClick={() => setOpen('codes')}>{t('factor.renew')}</Button>}
          {since && !required && (
            <Button variant="dangerText" onClick={() => setOpen('off')}>
              {t('factor.turnOff')}
            </Button>
          )}
        </div>
      </div>
      {open === 'setUp' && (
        <Dialog open dirty wide onClose={close} title={t('setUp.title')}>
          <SecondFactorSetUp onDone={close} onCancel={close} />
        </Dialog>
      )}
      {open === 'off' && <TurnOffDialog onClose={close} />}
      {open === 'codes' && <RenewDialog onClose={close} />}
    </Card>
  );
}

function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('security');
  const turnOff = useTurnOff();
  const errors = useErrors(turnOff.error);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('off.title')}
      confirmLabel={t('off.action')}
      danger
      pending={turnOff.isPending}
      error={errors.text()}
      onConfirm={() => turnOff.mutate(undefined, { onSuccess: onClose })}
    >
      {t('off.body')}
    </ConfirmDialog>
  );
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('security');
  const renew = useRenewCodes();
  const errors = useErrors(renew.error);
  if (renew.data)
    return (
      <Dialog
        open
        dirty
        onClose={onClose}
        title={t('codes.title')}
        footer={
          <Button variant="primary" onClick={onClose}>
            {t('codes.kept')}
          </Button>
        }
      >
        <RecoveryCodes codes={renew.data.codes} />
      </Dialog>
    );
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('renew.title')}
      confirmLabel={t('renew.action')}
      pending={renew.isPending}
      error={errors.text()}
      onConfirm={() => renew.mutate(undefined)}
    >
      {t('renew.body')}
    </ConfirmDialog>
  );
}
