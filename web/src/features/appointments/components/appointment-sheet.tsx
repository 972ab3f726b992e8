import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarClock, Check, CircleSlash, MessageSquare, Sparkle, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { Banner } from '@/shared/ui/banner';
import { Button, buttonClass } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/checks';
import { Chip, type ChipTone } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { useSetStatus } from '../api/appointments';
import type { AppointmentRow, AppointmentStatus } from '../api/types';
import { NotifyCustomer, useNotice } from './notify-customer';

const tones: Record<AppointmentStatus, ChipTone> = {
  pending: 'warning',
  confirmed: 'success',
  cancelled: 'neutral',
  completed: 'neutral',
  noShow: 'danger',
};

interface AppointmentSheetProps {
  row: AppointmentRow;
  canWrite: boolean;
  onClose: () => void;
  onEdit: (row: AppointmentRow) => void;
}

/** One booking: who, what, when, and what can be done with it. */
export function AppointmentSheet({ row, canWrite, onClose, onEdit }: AppointmentSheetProps) {
  const { t } = useTranslation('appointments');
  const format = useFormat();
  const set = useSetStatus();
  const errors = useErrors(set.error);
  const [cancelling, setCancelling] = useState(false);
  const notice = useNotice(cancelling ? row.id : null);
  const started = new Date(row.startsAt).getTime() < useNow();
  const waits = row.status === 'pending' || row.status === 'confirmed';
  const become = (status: AppointmentStatus) => set.mutate({ row, status }, { onSuccess: () => toast(t(`became.${status}`)) });
  const cancel = () =>
    set.mutate(
      { row, status: 'cancelled', notifyCustomer: notice.wanted },
      {
        onSuccess: (saved) => {
          setCancelling(false);
          onClose();
          // What the customer has read is not taken back by a click.
          if (notice.wanted) toast(t('became.cancelledTold'));
          else toast(t('became.cancelled'), { undo: () => set.mutate({ row: saved, status: row.status }) });
        },
      },
    );
  const busy = (status: AppointmentStatus) => set.isPending && set.variables.status === status;
  const footer = canWrite && (waits || row.status === 'noShow') && (
    <>
      {waits && (
        <Button variant="dangerText" icon={<CircleSlash aria-hidden />} onClick={() => setCancelling(true)} className="mr-auto">
          {t('cancelBooking')}
        </Button>
      )}
      <Button icon={<CalendarClock aria-hidden />} onClick={() => onEdit(row)}>
        {t('move')}
      </Button>
      {row.status === 'pending' && (
        <Button variant="primary" icon={<Check aria-hidden />} pending={busy('confirmed')} onClick={() => become('confirmed')}>
          {t('confirm')}
        </Button>
      )}
      {row.status === 'confirmed' && started && (
        <>
          <Button pending={busy('noShow')} onClick={() => become('noShow')}>
            {t('noShow')}
          </Button>
          <Button variant="primary" icon={<Check aria-hidden />} pending={busy('completed')} onClick={() => become('completed')}>
            {t('complete')}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Sheet open onClose={onClose} title={row.contactName ?? t('nobody')} footer={footer || undefined}>
      <div className="grid gap-4 p-4">
        {set.error && !cancelling && (
          <Banner tone="danger" boxed>
            {errors.form()}
          </Banner>
        )}
        <div className="grid gap-1">
          <p className="text-lg font-semibold">
            <time dateTime={row.startsAt}>{format.date(row.startsAt)}</time>, {format.timeRange(row.startsAt, row.endsAt)}
          </p>
          <div className="flex gap-1">
            <Chip tone={tones[row.status]}>{t(`status.${row.status}`)}</Chip>
            <Chip
              tone={row.source === 'agent' ? 'ai' : 'human'}
              icon={row.source === 'agent' ? <Sparkle aria-hidden /> : <UserRound aria-hidden />}
            >
              {t(`source.${row.source}`)}
            </Chip>
          </div>
        </div>
        <Facts
          rows={[
            [t('service'), [row.serviceName, row.variantName].filter(Boolean).join(', ')],
            row.staffName !== null && [t('staffMember'), row.staffName],
            row.price !== null && [t('price'), format.money(row.price)],
            [t('createdAt'), format.dateTime(row.createdAt)],
          ]}
        />
        {row.note && (
          <p className="rounded-md border border-dashed border-note-line bg-note-soft p-3 text-sm whitespace-pre-wrap">{row.note}</p>
        )}
        <div className="flex flex-wrap gap-2">
          <Link to="/contacts/$id" params={{ id: row.contactId }} className={buttonClass({ size: 'sm' })}>
            <UserRound aria-hidden />
            {t('openContact')}
          </Link>
          {row.conversationId && (
            <Link to="/inbox/$id" params={{ id: row.conversationId }} className={buttonClass({ size: 'sm' })}>
              <MessageSquare aria-hidden />
              {t('openConversation')}
            </Link>
          )}
        </div>
      </div>
      <ConfirmDialog
        open={cancelling}
        onClose={() => setCancelling(false)}
        title={t('cancelTitle', { name: row.contactName ?? t('nobody') })}
        confirmLabel={t('cancelBooking')}
        cancelLabel={t('keep')}
        danger
        pending={busy('cancelled')}
        error={errors.form()}
        onConfirm={cancel}
      >
        <div className="grid gap-3">
          {t('cancelBody', { when: format.dateTime(row.startsAt) })}
          {!started && <NotifyCustomer notice={notice} />}
        </div>
      </ConfirmDialog>
    </Sheet>
  );
}
