import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';

export function ContactsPage() {
  const { t } = useTranslation('app');
  return (
    <>
      <PageHeader title={t('nav.contacts')} />
      <Outlet />
    </>
  );
}

export function ContactPage() {
  return null;
}
