import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';

export function InboxPage() {
  const { t } = useTranslation('app');
  return (
    <>
      <PageHeader title={t('nav.inbox')} />
      <Outlet />
    </>
  );
}

export function ConversationPage() {
  return null;
}
