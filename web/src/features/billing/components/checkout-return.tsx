import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { useConfirmCheckout } from '../api/billing';

/** Back from the payment page: the provider's news may still be on its way, so we ask once. */
export function CheckoutReturn({ session }: { session: string }) {
  const { t } = useTranslation('billing');
  const { mutate, error, isSuccess } = useConfirmCheckout();
  const asked = useRef(false);
  const problem = useErrors(error).text();
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname); // going back must not ask again
    mutate(session);
  }, [session, mutate]);
  if (problem)
    return (
      <Banner tone="warning" boxed>
        {t('return.failed')} {problem}
      </Banner>
    );
  return (
    <Banner tone="info" boxed>
      {isSuccess ? t('return.done') : t('return.activating')}
    </Banner>
  );
}
