import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/checkbox';
import { reachQuery } from '../api/appointments';

/** Whether the customer of a booking is told of a change: where they can be reached, unless the member says no. */
export function useNotice(id: string | null) {
  const { data } = useQuery({ ...reachQuery(id ?? ''), enabled: id !== null });
  const [wanted, setWanted] = useState(true);
  const channel = data?.channel ?? null;
  return { channel, known: data !== undefined, wanted: wanted && channel !== null, setWanted };
}

export function NotifyCustomer({ notice }: { notice: ReturnType<typeof useNotice> }) {
  const { t } = useTranslation('appointments');
  const { channel, known, wanted, setWanted } = notice;
  const hint = channel ? t('notifyBy', { channel: t(`common:channel.${channel}`) }) : known && t('notifyNot');
  return <Checkbox label={t('notify')} hint={hint || undefined} checked={wanted} disabled={channel === null} onChange={setWanted} />;
}
