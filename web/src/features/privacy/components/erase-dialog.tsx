import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast } from '@/shared/ui/toast-store';
import { useErase } from '../api/privacy';

interface EraseDialogProps {
  contactId: string;
  name: string;
  onClose: () => void;
  onErased?: () => void;
}

export function EraseDialog({ contactId, name, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation('privacy');
  const erase = useErase();
  const errors = useErrors(erase.error);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('eraseTitle', { name })}
      confirmLabel={t('eraseDo')}
      danger
      typed
      pending={erase.isPending}
      error={errors.form()}
      onConfirm={() =>
        erase.mutate(contactId, {
          onSuccess: () => {
            toast(t('erased'));
            onClose();
            onErased?.();
          },
        })
      }
    >
      <p>{t('eraseGoes')}</p>
      <p className="mt-2">{t('eraseStays')}</p>
    </ConfirmDialog>
  );
}
