import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Spinner } from '@/shared/ui/spinner';
import { channelHealthQuery, type ChannelRow } from '../api/channels';

const often = 3_000;

/** The number is tied when a real message has come through, and not before. */
export function WhatsAppProof({ row, onClose }: { row: ChannelRow; onClose: () => void }) {
  const { t } = useTranslation('channels');
  const health = useQuery({ ...channelHealthQuery(row.id), refetchInterval: ({ state }) => (state.data?.lastInboundAt ? false : often) });
  const arrived = Boolean(health.data?.lastInboundAt);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('whatsApp.proofTitle', { number: row.connection?.account ?? row.name })}
      footer={
        <Button variant={arrived ? 'primary' : 'secondary'} onClick={onClose}>
          {arrived ? t('whatsApp.proofDone') : t('whatsApp.proofLater')}
        </Button>
      }
    >
      <p className="text-sm">{t('whatsApp.proofBody')}</p>
      <p role="status" className="flex items-center gap-2 text-sm font-medium">
        {arrived ? <Check aria-hidden className="text-success" /> : <Spinner />}
        {t(arrived ? 'whatsApp.proofArrived' : 'whatsApp.proofWaiting')}
      </p>
    </Dialog>
  );
}
