import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TabPanel, Tabs } from '@/shared/ui/tabs';
import { ProductsList } from './products-list';
import { PromotionsList } from './promotions-list';
import { ServicesList } from './services-list';
import { StaffList } from './staff-list';

const tabs = ['services', 'products', 'promotions', 'staff'] as const;
const lists = { services: ServicesList, products: ProductsList, promotions: PromotionsList, staff: StaffList };

export function CatalogueTabs() {
  const { t } = useTranslation('catalogue');
  const [tab, setTab] = useState<(typeof tabs)[number]>('services');
  const List = lists[tab];
  return (
    <Tabs label={t('title')} value={tab} onChange={setTab} tabs={tabs.map((value) => ({ value, label: t(`${value}.title`) }))}>
      <TabPanel value={tab} className="outline-none">
        <List />
      </TabPanel>
    </Tabs>
  );
}
