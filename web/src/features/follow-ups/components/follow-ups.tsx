import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { toast } from '@/shared/ui/toast-store';
import { followUpsQuery, useFollowUps, type FollowUpRow, type FollowUpsOf } from '../api/follow-ups';
import { FollowUpDialog } from './follow-up-dialog';

const shownEnded = 3;

/** What will be written to a silent customer, and why the last ones were not. */
export function FollowUps({ of }: { of: FollowUpsOf }) {
  const { t } = useTranslation('followUps');
  const canWrite = useCan('agent');
  const { data } = useQuery(followUpsQuery(of));
  const cancel = useFollowUps();
  const error = useErrors(cancel.error).text();
  const [open, setOpen] = useState<FollowUpRow | 'new' | null>(null);
  if (!data) return null;
  const planned = data.filter((row) => row.status === 'scheduled').sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const over = data.filter((row) => row.status !== 'scheduled').slice(0, shownEnded);
  const plan = 'conversationId' in of ? of.conversationId : null;
  return (
    <div className="grid gap-2.5">
      {planned.length === 0 && <p className="text-sm text-muted">{t('none')}</p>}
      <ul className="m-0 grid list-none gap-2.5 p-0">
        {planned.map((row) => (
          <Planned
            key={row.id}
            row={row}
            onEdit={canWrite ? () => setOpen(row) : undefined}
            onCancel={canWrite ? () => cancel.mutate({ do: 'cancel', row }, { onSuccess: () => toast(t('cancelled')) }) : undefined}
          />
        ))}
        {over.map((row) => (
          <Over key={row.id} row={row} />
        ))}
      </ul>
      {error && (
        <p role="alert" className="text-sm text-danger-text">
          {error}
        </p>
      )}
      {canWrite && plan && (
        <Button size="sm" icon={<Plus aria-hidden />} className="justify-self-start" onClick={() => setOpen('new')}>
          {t('plan')}
        </Button>
      )}
      {open && <FollowUpDialog row={open === 'new' ? null : open} conversationId={plan} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Planned({ row, onEdit, onCancel }: { row: FollowUpRow; onEdit?: () => void; onCancel?: () => void }) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  return (
    <li className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <p className="font-medium num whitespace-normal">
          <time dateTime={row.dueAt}>{format.dateTime(row.dueAt)}</time>
        </p>
        <p className="text-sm break-words text-muted">{row.text}</p>
        {row.delayMinutes !== null && <p className="text-xs text-muted">{t('counted', { time: format.duration(row.delayMinutes) })}</p>}
      </div>
      {onEdit && <IconButton size="sm" label={t('edit')} icon={<Pencil />} onClick={onEdit} />}
      {onCancel && <IconButton size="sm" label={t('cancel')} icon={<X />} onClick={onCancel} />}
    </li>
  );
}

function Over({ row }: { row: FollowUpRow }) {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  return (
    <li className="text-xs text-muted">
      <span className="num">{format.dateTime(row.dueAt)}</span>
      {' · '}
      {row.endedBy ? t(`ended.${row.endedBy}`) : t('sent')}
      <span className="block truncate">{row.text}</span>
    </li>
  );
}
