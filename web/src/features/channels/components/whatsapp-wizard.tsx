import { useState, type ReactNode } from 'react';
import { KeyRound, MessageCircle, Wallet } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import type { ChannelRow } from '../api/channels';
import { WhatsAppKeysForm } from './whatsapp-keys';
import { WhatsAppProof } from './whatsapp-proof';

interface WhatsAppWizardProps {
  onClose: () => void;
  /** New keys for a number that is tied already: its explanations are known. */
  renew?: boolean;
}

/** What it takes and costs, then the keys, then the proof by a real message. */
export function WhatsAppWizard({ onClose, renew = false }: WhatsAppWizardProps) {
  const { t } = useTranslation('channels');
  const [step, setStep] = useState<'needs' | 'keys' | { done: ChannelRow }>(renew ? 'keys' : 'needs');
  if (typeof step === 'object') return <WhatsAppProof row={step.done} onClose={onClose} />;
  if (step === 'keys')
    return <WhatsAppKeysForm onBack={renew ? undefined : () => setStep('needs')} onClose={onClose} onDone={(done) => setStep({ done })} />;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('whatsApp.connectTitle')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="primary" onClick={() => setStep('keys')}>
            {t('whatsApp.toKeys')}
          </Button>
        </>
      }
    >
      <Point icon={<MessageCircle aria-hidden />} title={t('whatsApp.number')}>
        {t('whatsApp.numberBody')}
      </Point>
      <Point icon={<KeyRound aria-hidden />} title={t('whatsApp.scopes')}>
        <ul className="m-0 grid gap-1 pl-4">
          {(['messaging', 'management'] as const).map((scope) => (
            <li key={scope}>
              <Trans t={t} i18nKey={`whatsApp.scope.${scope}`} components={{ c: <code className="font-mono text-xs wrap-anywhere" /> }} />
            </li>
          ))}
        </ul>
        <p className="mt-1">{t('whatsApp.scopesBody')}</p>
      </Point>
      <Point icon={<Wallet aria-hidden />} title={t('whatsApp.costs')}>
        {t('whatsApp.costsBody')}
      </Point>
    </Dialog>
  );
}

function Point({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[1.25rem_1fr] gap-x-3 text-sm">
      <span className="mt-0.5 text-muted">{icon}</span>
      <div className="min-w-0">
        <h3 className="font-semibold">{title}</h3>
        <div className="text-muted">{children}</div>
      </div>
    </section>
  );
}
