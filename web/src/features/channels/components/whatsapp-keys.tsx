import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import type { ChannelRow } from '../api/channels';
import { useConnectWhatsApp, type WhatsAppKeys } from '../api/whatsapp';

const formId = 'whatsapp-keys';
const blank: WhatsAppKeys = { phoneNumberId: '', businessAccountId: '', token: '', appSecret: '' };
const isId = (text: string) => /^\d{5,30}$/.test(text.trim());

interface WhatsAppKeysFormProps {
  onBack?: () => void;
  onClose: () => void;
  onDone: (row: ChannelRow) => void;
}

export function WhatsAppKeysForm({ onBack, onClose, onDone }: WhatsAppKeysFormProps) {
  const { t } = useTranslation('channels');
  const connect = useConnectWhatsApp();
  const form = useForm<WhatsAppKeys>({
    initial: blank,
    error: connect.error,
    check: (values) => ({
      phoneNumberId: isId(values.phoneNumberId) ? undefined : t('whatsApp.idWrong'),
      businessAccountId: isId(values.businessAccountId) ? undefined : t('whatsApp.idWrong'),
      token: values.token.trim().length >= 20 ? undefined : t('whatsApp.tokenWrong'),
      appSecret: /^[\da-f]{32}$/i.test(values.appSecret.trim()) ? undefined : t('whatsApp.secretWrong'),
    }),
  });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      dirty={form.dirty}
      title={t('whatsApp.keysTitle')}
      footer={
        <>
          <Button variant="quiet" onClick={onBack ?? onClose}>
            {onBack ? t('common:back') : t('common:cancel')}
          </Button>
          <Button type="submit" form={formId} variant="primary" pending={connect.isPending}>
            {t('whatsApp.connect')}
          </Button>
        </>
      }
    >
      <form id={formId} className="grid gap-4" noValidate onSubmit={form.submit((keys) => connect.mutate(keys, { onSuccess: onDone }))}>
        {form.formError && (
          <Banner tone="danger" boxed>
            {form.formError}
          </Banner>
        )}
        <TextField
          label={t('whatsApp.phoneNumberId')}
          hint={t('whatsApp.phoneNumberIdHint')}
          inputMode="numeric"
          {...form.field('phoneNumberId')}
        />
        <TextField
          label={t('whatsApp.businessAccountId')}
          hint={t('whatsApp.businessAccountIdHint')}
          inputMode="numeric"
          {...form.field('businessAccountId')}
        />
        <PasswordField label={t('whatsApp.token')} hint={t('whatsApp.tokenHint')} autoComplete="off" {...form.field('token')} />
        <PasswordField label={t('whatsApp.appSecret')} hint={t('whatsApp.appSecretHint')} autoComplete="off" {...form.field('appSecret')} />
        <p className="text-xs text-muted">{t('whatsApp.keysKept')}</p>
      </form>
    </Dialog>
  );
}
