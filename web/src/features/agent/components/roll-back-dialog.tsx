import { useTranslation } from 'react-i18next';
import { formError } from '@/shared/api/client';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast } from '@/shared/ui/toast-store';
import { useRollBack, type AgentVersionRow } from '../api/agent';

/** Asks before an earlier version speaks again. */
export function RollBackDialog({ version: { number }, onClose }: { version: AgentVersionRow; onClose: () => void }) {
  const { t } = useTranslation('agent');
  const rollBack = useRollBack();
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('versions.backTitle', { number })}
      confirmLabel={t('versions.backDo', { number })}
      pending={rollBack.isPending}
      error={formError(rollBack.error)}
      onConfirm={() =>
        rollBack.mutate(number, {
          onSuccess: () => {
            onClose();
            toast(t('versions.done', { number }));
          },
        })
      }
    >
      {t('versions.backBody')}
    </ConfirmDialog>
  );
}
