import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { AuditLog } from '@/features/audit/components/audit-log';

export function AuditPage() {
  const { t } = useTranslation('audit');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <AuditLog />
    </SettingsPage>
  );
}
