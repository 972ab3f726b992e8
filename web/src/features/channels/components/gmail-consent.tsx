import { AtSign, Eye, Mail, Send, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useGoToGoogle } from '../api/gmail';

const scopes = [
  { key: 'who', Icon: AtSign },
  { key: 'read', Icon: Eye },
  { key: 'send', Icon: Send },
] as const;

/** Says what each permission is for before anybody is sent to Google. */
export function GmailConsent({ open, channelId, onClose }: { open: boolean; channelId: string | null; onClose: () => void }) {
  const { t } = useTranslation('channels');
  const go = useGoToGoogle();
  const error = useErrors(go.error).text();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(channelId ? 'gmail.again' : 'gmail.connect')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" icon={<Mail aria-hidden />} pending={go.isPending || go.isSuccess} onClick={() => go.mutate(channelId)}>
            {t('gmail.go')}
          </Button>
        </>
      }
    >
      {error && (
        <Banner tone="danger" boxed>
          {error}
        </Banner>
      )}
      <p>{t('gmail.lead')}</p>
      <ul className="m-0 grid list-none gap-3 p-0">
        {scopes.map(({ key, Icon }) => (
          <li key={key} className="grid grid-cols-[1.25rem_1fr] gap-2.5">
            <Icon aria-hidden className="mt-0.5 text-muted" />
            <div className="min-w-0">
              <strong className="font-semibold">{t(`gmail.scope.${key}`)}</strong>
              <p className="text-sm text-muted">{t(`gmail.scope.${key}Why`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="grid grid-cols-[1.25rem_1fr] gap-2.5 rounded-lg border border-line bg-sunken p-3 text-sm">
        <ShieldCheck aria-hidden className="mt-0.5 text-success" />
        <span>{t('gmail.limited')}</span>
      </p>
    </Dialog>
  );
}
