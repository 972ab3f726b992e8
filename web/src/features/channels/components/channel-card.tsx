import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Check, ChevronDown, CircleAlert, CircleDashed, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Button } from '@/shared/ui/button';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { Facts } from '@/shared/ui/checks';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { channelHealthQuery, useDisconnect, type ChannelRow } from '../api/channels';
import { AgentOnChannel } from './agent-on-channel';
import { ChannelForm } from './channel-form';
import { WebChatCode } from './web-chat-code';
import { WhatsAppPart } from './whatsapp-part';

/** One channel: how it does, who answers on it, and how to put it on a site. */
export function ChannelCard({ row, canEdit, startOpen }: { row: ChannelRow; canEdit: boolean; startOpen: boolean }) {
  const { t } = useTranslation('channels');
  const [open, setOpen] = useState(startOpen);
  const [leaving, setLeaving] = useState(false);
  const disconnect = useDisconnect();
  return (
    <section aria-label={row.name} className="min-w-0 rounded-lg border border-line bg-surface">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-12 w-full items-center gap-2.5 rounded-lg px-4 py-2 text-left hover:bg-hover"
        >
          <ChannelIcon kind={row.kind} className="text-muted" />
          <span className="min-w-0 flex-1 truncate font-semibold">{row.name}</span>
          <Health id={row.id} />
          <ChevronDown aria-hidden className={open ? 'rotate-180 text-muted' : 'text-muted'} />
        </button>
      </h2>
      {open && (
        <div className="grid gap-6 border-t border-line p-4">
          <AgentOnChannel row={row} canEdit={canEdit} />
          {row.kind === 'webChat' && <WebChatCode row={row} />}
          {row.kind === 'whatsApp' && <WhatsAppPart row={row} canEdit={canEdit} />}
          <ChannelForm key={row.version} row={row} canEdit={canEdit} />
          <HealthFacts id={row.id} />
          {canEdit && (
            <Button variant="dangerText" size="sm" className="justify-self-start" onClick={() => setLeaving(true)}>
              {t('disconnect')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('disconnectTitle', { name: row.name })}
        confirmLabel={t('disconnectDo')}
        danger
        pending={disconnect.isPending}
        error={disconnect.error?.message}
        onConfirm={() => disconnect.mutate(row.id)}
      >
        {t('disconnectBody')}
      </ConfirmDialog>
    </section>
  );
}

function Health({ id }: { id: string }) {
  const { t } = useTranslation('channels');
  const { data } = useQuery(channelHealthQuery(id));
  if (!data) return null;
  const look = {
    healthy: { Icon: Check, className: 'text-success' },
    quiet: { Icon: CircleDashed, className: 'text-muted' },
    failing: { Icon: CircleAlert, className: 'text-danger' },
    unhealthy: { Icon: CircleAlert, className: 'text-danger' },
    disconnected: { Icon: Unplug, className: 'text-danger' },
  }[data.status];
  return (
    <span className="flex items-center gap-1.5 text-sm">
      <look.Icon aria-hidden className={look.className} />
      {t(`health.${data.status}`)}
    </span>
  );
}

function HealthFacts({ id }: { id: string }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const { data } = useQuery(channelHealthQuery(id));
  if (!data) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold">{t('health.title')}</h3>
      <Facts
        rows={[
          [t('health.lastIn'), data.lastInboundAt ? format.dateTime(data.lastInboundAt) : t('health.never')],
          [t('health.lastOut'), data.lastOutboundAt ? format.dateTime(data.lastOutboundAt) : t('health.never')],
          [t('health.pending'), data.pending],
          [t('health.failed'), data.failed],
          data.lastError !== null && [t('health.error'), data.lastError],
        ]}
      />
    </section>
  );
}
