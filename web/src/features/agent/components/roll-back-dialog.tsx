import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast } from '@/shared/ui/toast-store';
import { useRollBack, type AgentVersionRow } from '../api/agent';

/** Asks before an earlier version speaks again. */
export function RollBackDialog({ version: { number }, onClose }: { version: AgentVersionRow; onClose: () => void }) {
  const { t } = useTranslation('agent');
  const rollBack = useRollBack();
  const errors = useErrors(rollBack.error);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('versions.backTitle', { number })}
      confirmLabel={t('versions.backDo', { number })}
      pending={rollBack.isPending}
      error={errors.form()}
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
