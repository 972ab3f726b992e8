import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { useReopenByLink } from '../api/closure';

/** A press opens it again, not the visit: mail scanners open every link. */
export function ReopenByLink({ token, afterwards }: { token: string | undefined; afterwards: ReactNode }) {
  const { t } = useTranslation('closure');
  const reopen = useReopenByLink();
  const errors = useErrors(reopen.error);
  if (reopen.isSuccess)
    return (
      <>
        <Banner tone="info" boxed>
          {t('link.done', { name: reopen.data.name })}
        </Banner>
        {afterwards}
      </>
    );
  if (!token || reopen.isError)
    return (
      <Banner tone="danger" boxed>
        {errors.text() ?? t('link.bad')}
      </Banner>
    );
  return (
    <Button variant="primary" size="lg" pending={reopen.isPending} onClick={() => reopen.mutate(token)}>
      {t('closed.reopen')}
    </Button>
  );
}
