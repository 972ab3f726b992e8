import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Mail, RefreshCw, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/schema';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/checks';
import { toast } from '@/shared/ui/toast-store';
import { channelHealthQuery, type ChannelRow } from '../api/channels';
import { useAskMailbox } from '../api/gmail';
import { GmailConsent } from './gmail-consent';

/** How well a mailbox is kept up with, and what an owner can do about it. */
export function GmailPanel({ row, canEdit }: { row: ChannelRow; canEdit: boolean }) {
  const { t } = useTranslation('channels');
  const { data } = useQuery(channelHealthQuery(row.id));
  const ask = useAskMailbox(row.id);
  const error = useErrors(ask.error).text();
  const [consenting, setConsenting] = useState(false);
  const lost = data?.status === 'disconnected';
  const again = canEdit && (
    <Button size="sm" variant={lost ? 'primary' : 'secondary'} icon={<Mail aria-hidden />} onClick={() => setConsenting(true)}>
      {t('gmail.again')}
    </Button>
  );
  const look = (what: 'sync' | 'reconciliation') => ask.mutate(what, { onSuccess: () => toast(t(`gmail.asked.${what}`)) });
  return (
    <section className="grid gap-3">
      <h3 className="text-sm font-semibold">{t('gmail.mailbox')}</h3>
      {data?.problem && (
        <Banner tone="danger" boxed action={lost && again}>
          {t(`gmail.problem.${data.problem.code.split('.').at(-1) ?? ''}`, { defaultValue: data.problem.help })}
        </Banner>
      )}
      {error && (
        <Banner tone="danger" boxed>
          {error}
        </Banner>
      )}
      {data?.mail && <MailFacts mail={data.mail} />}
      {canEdit && !lost && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            icon={<RefreshCw aria-hidden />}
            pending={ask.isPending && ask.variables === 'sync'}
            onClick={() => look('sync')}
          >
            {t('gmail.sync')}
          </Button>
          <Button
            size="sm"
            icon={<Scale aria-hidden />}
            pending={ask.isPending && ask.variables === 'reconciliation'}
            onClick={() => look('reconciliation')}
          >
            {t('gmail.count')}
          </Button>
          {again}
        </div>
      )}
      <GmailConsent open={consenting} channelId={row.id} onClose={() => setConsenting(false)} />
    </section>
  );
}

function MailFacts({ mail }: { mail: Schema<'MailHealth'> }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const leftOut = Object.entries(mail.leftOut).map(([why, count]) => `${t(`gmail.leftOutWhy.${why}`)}: ${count}`);
  const { count } = mail;
  return (
    <Facts
      rows={[
        [t('gmail.lastSync'), mail.lastSyncAt ? format.dateTime(mail.lastSyncAt) : t('health.never')],
        [t('gmail.consentUntil'), mail.consentUntil ? format.dateTime(mail.consentUntil) : t('gmail.noEnd')],
        mail.watchedUntil !== null && [t('gmail.watchedUntil'), format.dateTime(mail.watchedUntil)],
        [t('gmail.letters'), mail.letters],
        leftOut.length > 0 && [t('gmail.leftOut'), leftOut.join(', ')],
        [
          t('gmail.counted'),
          count
            ? t('gmail.countedWas', { at: format.dateTime(count.at), provider: count.atProvider, known: count.known, filled: count.filled })
            : t('health.never'),
        ],
      ]}
    />
  );
}
