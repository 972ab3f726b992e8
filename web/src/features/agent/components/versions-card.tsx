import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Button, buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { versionsQuery, type AgentVersionRow } from '../api/agent';
import { RollBackDialog } from './roll-back-dialog';

const newest = 5;

/** What was published last, with a way back; the history has the rest. */
export function VersionsCard({ canEdit }: { canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const { data = [] } = useQuery(versionsQuery);
  const [back, setBack] = useState<AgentVersionRow | null>(null);
  return (
    <Card
      title={t('versions.title')}
      actions={
        data.length > 0 && (
          <Link to="/agent/history" className={buttonClass({ variant: 'quiet', size: 'sm' })}>
            {t('history.open')}
          </Link>
        )
      }
    >
      {data.length === 0 && <EmptyState>{t('versions.empty')}</EmptyState>}
      <ul className="m-0 list-none p-0">
        {data.slice(0, newest).map((row) => (
          <li key={row.number} className="border-b border-line px-4 py-2.5 last:border-b-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b className="font-medium">{t('versions.number', { number: row.number })}</b>
              {row.isPublished && (
                <Chip tone="ai" icon={<Sparkle aria-hidden />}>
                  {t('versions.works')}
                </Chip>
              )}
              <span className="text-sm text-muted">
                {[row.publishedByName, format.dateTime(row.publishedAt)].filter(Boolean).join(' · ')}
              </span>
              {canEdit && !row.isPublished && (
                <Button size="sm" variant="quiet" className="ml-auto" onClick={() => setBack(row)}>
                  {t('versions.back')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {back && <RollBackDialog version={back} onClose={() => setBack(null)} />}
    </Card>
  );
}
