import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/app/layout/settings-page';
import { KnowledgeGaps } from '@/features/knowledge/components/knowledge-gaps';
import { KnowledgeList } from '@/features/knowledge/components/knowledge-list';
import { TabPanel, Tabs } from '@/shared/ui/tabs';

/** What the agent knows, and what it was asked and did not know. */
export function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  const [tab, setTab] = useState<'known' | 'gaps'>('known');
  return (
    <SettingsPage title={t('title')} lead={tab === 'known' ? t('lead') : t('gaps.lead')}>
      <Tabs
        label={t('title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'known', label: t('known') },
          { value: 'gaps', label: t('gaps.title') },
        ]}
      >
        <TabPanel value="known" tabIndex={-1} className="outline-none data-[state=inactive]:hidden">
          <KnowledgeList />
        </TabPanel>
        <TabPanel value="gaps" tabIndex={-1} className="outline-none data-[state=inactive]:hidden">
          <KnowledgeGaps />
        </TabPanel>
      </Tabs>
    </SettingsPage>
  );
}
