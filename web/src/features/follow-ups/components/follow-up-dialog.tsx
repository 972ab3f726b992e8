import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { addDays, toInstant } from '@/shared/lib/zone';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { TimeField } from '@/shared/ui/time-field';
import { toast } from '@/shared/ui/toast-store';
import { useFollowUps, type FollowUpRow } from '../api/follow-ups';

interface FollowUpDialogProps {
  /** Null: a new one in `conversationId`. */
  row: FollowUpRow | null;
  conversationId: string | null;
  onClose: () => void;
}

/** Words and time of a message to a silent customer. */
export function FollowUpDialog({ row, conversationId, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  const { zone } = format;
  const [now] = useState(() => Date.now());
  const [text, setText] = useState(row?.text ?? '');
  const [day, setDay] = useState(row ? isoDay(row.dueAt, zone) : addDays(isoDay(now, zone), 1));
  const [time, setTime] = useState(row ? format.time(row.dueAt) : '10:00');
  const save = useFollowUps();
  const dueAt = day && time ? toInstant(day, time, zone).toISOString() : null;
  const ready = text.trim() !== '' && dueAt !== null;
  const send = () => {
    if (!ready) return;
    const plan = { text: text.trim(), dueAt };
    const onSuccess = (saved: FollowUpRow) => {
      const moved = new Date(saved.dueAt).getTime() !== new Date(dueAt).getTime();
      toast(moved ? t('moved', { time: format.dateTime(saved.dueAt) }) : t('planned', { time: format.dateTime(saved.dueAt) }));
      onClose();
    };
    if (row) save.mutate({ do: 'edit', row, ...plan }, { onSuccess });
    else if (conversationId) save.mutate({ do: 'plan', conversationId, ...plan }, { onSuccess });
  };
  const errors = useErrors(save.error);
  const error = errors.form('text', 'dueAt');
  return (
    <Dialog
      open
      onClose={onClose}
      title={row ? t('editTitle') : t('planTitle')}
      dirty={text !== (row?.text ?? '')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={!ready} pending={save.isPending} onClick={send}>
            {row ? t('common:save') : t('do')}
          </Button>
        </>
      }
    >
      {error && (
        <Banner tone="danger" boxed>
          {error}
        </Banner>
      )}
      <TextArea label={t('text')} rows={3} value={text} onChange={setText} error={errors.field('text')} autoFocus />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t('day')} type="date" value={day} onChange={setDay} error={errors.field('dueAt')} />
        <TimeField label={t('time')} value={time} onChange={setTime} />
      </div>
      <p className="text-sm text-muted">{t('rules')}</p>
    </Dialog>
  );
}
