import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthFrame } from '@/features/account/components/auth-frame';
import { ReopenByLink } from '@/features/closure/components/reopen-by-link';
import { buttonClass } from '@/shared/ui/button';

const route = getRouteApi('/reopen');

export function ReopenPage() {
  const { t } = useTranslation('closure');
  const { token } = route.useSearch();
  return (
    <AuthFrame title={t('link.title')} lead={t('link.lead')}>
      <ReopenByLink
        token={token}
        afterwards={
          <Link to="/" className={buttonClass({ variant: 'primary', size: 'lg' })}>
            {t('link.go')}
          </Link>
        }
      />
    </AuthFrame>
  );
}
