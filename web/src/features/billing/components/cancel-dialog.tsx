import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast } from '@/shared/ui/toast-store';
import { useCancel, type Billing } from '../api/billing';

/** What ends, when, and what stays. */
export function CancelDialog({ billing, onClose }: { billing: Billing; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const cancel = useCancel();
  const error = useErrors(cancel.error).text();
  const day = format.day(billing.period.endsAt);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('cancel.title')}
      confirmLabel={t('cancel.confirm')}
      cancelLabel={t('cancel.keep')}
      danger
      pending={cancel.isPending}
      error={error}
      onConfirm={() =>
        cancel.mutate(undefined, {
          onSuccess: () => {
            toast(t('cancel.done', { day }));
            onClose();
          },
        })
      }
    >
      <ul className="m-0 grid list-disc gap-1.5 pl-5">
        {([billing.trialEndsAt ? 'untilTrial' : 'until', 'agent', 'stays', 'noRefund', 'back'] as const).map((line) => (
          <li key={line}>{t(`cancel.${line}`, { day })}</li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
