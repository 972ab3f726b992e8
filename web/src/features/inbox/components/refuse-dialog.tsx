import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { RadioGroup } from '@/shared/ui/radio-group';
import { TextArea } from '@/shared/ui/text-area';
import type { DraftRefusal } from '../api/messages';

const reasons = ['wrongFacts', 'wrongTone', 'willAnswerMyself', 'noReplyNeeded', 'other'] as const satisfies readonly DraftRefusal[];

/** Why the draft is not sent; the customer still waits unless no reply is needed. */
export function RefuseDialog({
  error,
  pending,
  onClose,
  onRefuse,
}: {
  error?: string;
  pending: boolean;
  onClose: () => void;
  onRefuse: (reason: DraftRefusal, note: string) => void;
}) {
  const { t } = useTranslation('inbox');
  const [reason, setReason] = useState<DraftRefusal>('wrongFacts');
  const [note, setNote] = useState('');
  const refuse = () => onRefuse(reason, note.trim());
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('refuse.title')}
      dirty={note.trim() !== ''}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" pending={pending} onClick={refuse}>
            {t('draft.refuse')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('refuse.reason')}
        value={reason}
        onChange={setReason}
        options={reasons.map((value) => ({
          value,
          label: t(`refusal.${value}`),
          hint: value === 'noReplyNeeded' ? t('refuse.staysWithAgent') : undefined,
        }))}
      />
      <TextArea
        label={t('refuse.note')}
        hint={t('refuse.noteHint')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={setNote}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) refuse();
        }}
      />
      {error && (
        <p role="alert" className="text-sm text-danger-text">
          {error}
        </p>
      )}
    </Dialog>
  );
}
