import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formError } from '@/shared/api/client';
import { useFormat } from '@/shared/lib/use-format';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { EmptyState } from '@/shared/ui/empty-state';
import { toast } from '@/shared/ui/toast-store';
import { useRollBack, versionsQuery, type AgentVersionRow } from '../api/agent';

/** What was published, with a way back. */
export function VersionsCard({ canEdit }: { canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const { data = [] } = useQuery(versionsQuery);
  const rollBack = useRollBack();
  const [back, setBack] = useState<AgentVersionRow | null>(null);
  return (
    <Card title={t('versions.title')}>
      {data.length === 0 && <EmptyState>{t('versions.empty')}</EmptyState>}
      <ul className="m-0 list-none p-0">
        {data.map((row) => (
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
            <details className="mt-1 text-sm text-muted">
              <summary>
                {t(`tone.${row.tone}`)} · {t('versions.look')}
              </summary>
              <p className="mt-1 whitespace-pre-wrap">{row.instructions || t('versions.noInstructions')}</p>
            </details>
          </li>
        ))}
      </ul>
      {back && (
        <ConfirmDialog
          open
          onClose={() => setBack(null)}
          title={t('versions.backTitle', { number: back.number })}
          confirmLabel={t('versions.backDo', { number: back.number })}
          pending={rollBack.isPending}
          error={formError(rollBack.error)}
          onConfirm={() =>
            rollBack.mutate(back.number, {
              onSuccess: () => {
                setBack(null);
                toast(t('versions.done', { number: back.number }));
              },
            })
          }
        >
          {t('versions.backBody')}
        </ConfirmDialog>
      )}
    </Card>
  );
}
