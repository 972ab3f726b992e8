import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { KnowledgeList } from '@/features/knowledge/components/knowledge-list';

export function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <KnowledgeList />
    </SettingsPage>
  );
}
