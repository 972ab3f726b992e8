import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button, buttonClass } from '@/shared/ui/button';
import { useConfirmEmail } from '../api/auth';

/** A press confirms, not the visit: mail scanners open every link. */
export function ConfirmEmail({ token }: { token: string | undefined }) {
  const { t } = useTranslation('account');
  const confirm = useConfirmEmail();
  const errors = useErrors(confirm.error);
  if (confirm.isSuccess)
    return (
      <>
        <Banner tone="info" boxed icon={<MailCheck aria-hidden />}>
          {t('confirm.done')}
        </Banner>
        <Link to="/" className={buttonClass({ variant: 'primary', size: 'lg' })}>
          {t('confirm.go')}
        </Link>
      </>
    );
  if (!token || confirm.isError)
    return (
      <Banner tone="danger" boxed>
        {errors.text() ?? t('confirm.noToken')}
      </Banner>
    );
  return (
    <Button variant="primary" size="lg" pending={confirm.isPending} onClick={() => confirm.mutate(token)}>
      {t('confirm.action')}
    </Button>
  );
}
