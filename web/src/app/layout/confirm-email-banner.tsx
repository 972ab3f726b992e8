import { useTranslation } from 'react-i18next';
import { useResendConfirmation } from '@/shared/session/confirmation';
import { useSession } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';

export function ConfirmEmailBanner() {
  const { t } = useTranslation('app');
  const { account } = useSession();
  const resend = useResendConfirmation();
  if (account.emailConfirmed) return null;
  return (
    <Banner
      tone="info"
      action={
        !resend.isSuccess && (
          <Button size="sm" pending={resend.isPending} onClick={() => resend.mutate()}>
            {t('confirmEmail.resend')}
          </Button>
        )
      }
    >
      {resend.isSuccess ? t('confirmEmail.sent', { email: account.email }) : t('confirmEmail.text', { email: account.email })}
    </Banner>
  );
}
