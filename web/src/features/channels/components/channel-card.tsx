import { useState } from 'react';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Button } from '@/shared/ui/button';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { useDisconnect, type ChannelRow } from '../api/channels';
import { AgentOnChannel } from './agent-on-channel';
import { ChannelForm } from './channel-form';
import { ConnectionProblem, HealthFacts, HealthMark } from './channel-health';
import { RoundTrip } from './round-trip';
import { TelegramWizard } from './telegram-wizard';
import { GmailPanel } from './gmail-panel';
import { WebChatCode } from './web-chat-code';
import { WhatsAppPart } from './whatsapp-part';

/** One channel: how it does, who answers on it, and how to put it on a site. */
export function ChannelCard({ row, canEdit, startOpen }: { row: ChannelRow; canEdit: boolean; startOpen: boolean }) {
  const { t } = useTranslation('channels');
  const [open, setOpen] = useState(startOpen);
  const [leaving, setLeaving] = useState(false);
  const [connecting, setConnecting] = useState(false);
  const isBot = row.kind === 'telegram';
  const disconnect = useDisconnect();
  const disconnectError = useErrors(disconnect.error).form();
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
          <HealthMark id={row.id} />
          <ChevronDown aria-hidden className={open ? 'rotate-180 text-muted' : 'text-muted'} />
        </button>
      </h2>
      {open && (
        <div className="grid grid-cols-1 gap-6 border-t border-line p-4">
          {isBot && (
            <ConnectionProblem
              id={row.id}
              action={
                canEdit && (
                  <Button size="sm" onClick={() => setConnecting(true)}>
                    {t('telegram.reconnect')}
                  </Button>
                )
              }
            />
          )}
          <AgentOnChannel row={row} canEdit={canEdit} />
          {isBot && (
            <section className="grid gap-2">
              <h3 className="text-sm font-semibold">{t('telegram.yourChat')}</h3>
              <RoundTrip channelId={row.id} />
            </section>
          )}
          {row.kind === 'webChat' && <WebChatCode row={row} />}
          {row.kind === 'whatsApp' && <WhatsAppPart row={row} canEdit={canEdit} />}
          {row.kind === 'gmail' && <GmailPanel row={row} canEdit={canEdit} />}
          <ChannelForm key={row.version} row={row} canEdit={canEdit} />
          <HealthFacts id={row.id} />
          {canEdit && (
            <Button variant="dangerText" size="sm" className="justify-self-start" onClick={() => setLeaving(true)}>
              {t('disconnect')}
            </Button>
          )}
        </div>
      )}
      {connecting && <TelegramWizard onClose={() => setConnecting(false)} />}
      <ConfirmDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={t('disconnectTitle', { name: row.name })}
        confirmLabel={t('disconnectDo')}
        danger
        pending={disconnect.isPending}
        error={disconnectError}
        onConfirm={() => disconnect.mutate(row.id)}
      >
        {t('disconnectBody')}
      </ConfirmDialog>
    </section>
  );
}
