import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';

export function SetupPage() {
  const { t } = useTranslation('app');
  return <PageHeader title={t('nav.setup')} />;
}
