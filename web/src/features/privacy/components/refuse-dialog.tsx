import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { TextArea } from '@/shared/ui/text-area';
import { useSettle, type PrivacyRequestRow } from '../api/privacy';

/** A refusal needs a reason that the person is told. */
export function RefuseDialog({ row, onClose }: { row: PrivacyRequestRow; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const formId = useId();
  const [reason, setReason] = useState('');
  const settle = useSettle();
  const errors = useErrors(settle.error);
  const general = errors.form('reason');
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={reason !== ''}
      title={t('refuseTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" pending={settle.isPending} disabled={reason.trim() === ''}>
            {t('refuseDo')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          settle.mutate({ row, refused: true, reason }, { onSuccess: onClose });
        }}
      >
        <TextArea label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} error={errors.field('reason')} />
        {general && (
          <Banner tone="danger" boxed>
            {general}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
