import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button, buttonClass } from '@/shared/ui/button';
import { useDisown } from '../api/auth';

/** A press acts, not the visit: mail scanners open every link. */
export function DisownSignIn({ token }: { token: string | undefined }) {
  const { t } = useTranslation('security');
  const disown = useDisown();
  const errors = useErrors(disown.error);
  if (disown.isSuccess)
    return (
      <>
        <Banner tone="info" boxed icon={<MailCheck aria-hidden />}>
          {t('disown.done')}
        </Banner>
        <Link to="/sign-in" className={buttonClass({ variant: 'primary', size: 'lg' })}>
          {t('account:reset.back')}
        </Link>
      </>
    );
  if (!token || disown.isError)
    return (
      <Banner tone="danger" boxed>
        {errors.text() ?? t('account:confirm.noToken')}
      </Banner>
    );
  return (
    <Button variant="primary" size="lg" pending={disown.isPending} onClick={() => disown.mutate(token)}>
      {t('disown.action')}
    </Button>
  );
}
