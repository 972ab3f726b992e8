import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Columns3, List, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '@/shared/lib/error-words';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Select } from '@/shared/ui/select';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { Segmented } from '@/shared/ui/tabs';
import { toast } from '@/shared/ui/toast-store';
import { dealsQuery, pipelinesQuery, useMoveDeal, type DealFilters, type DealRow } from '../api/deals';
import { Board } from './board';
import { DealSheet } from './deal-sheet';
import { DealTable } from './deal-table';

export function Deals({ filters, onChange }: { filters: DealFilters; onChange: (filters: DealFilters) => void }) {
  const { t } = useTranslation('deals');
  const canWrite = useCan('agent');
  const pipelines = useQuery(pipelinesQuery);
  const pipeline = pipelines.data?.find(({ id }) => id === filters.pipeline) ?? pipelines.data?.[0];
  const deals = useQuery(dealsQuery(pipeline?.id ?? ''));
  const move = useMoveDeal(pipeline?.id ?? '');
  const [open, setOpen] = useState<DealRow | { stageId: string } | null>(null);
  const view = filters.view ?? 'board';
  const rows = deals.data ?? [];
  const moveTo = (deal: DealRow, stageId: string) => {
    if (deal.stageId === stageId) return;
    const stage = pipeline?.stages.find(({ id }) => id === stageId)?.name ?? '';
    move.mutate(
      { deal, stageId },
      {
        onSuccess: (saved) =>
          toast(t('moved', { title: deal.title, stage }), { undo: () => move.mutate({ deal: saved, stageId: deal.stageId }) }),
        onError: (error) => toast(t('notMoved', { title: deal.title, reason: reasonOf(error) }), { tone: 'danger' }),
      },
    );
  };
  const add = canWrite && pipeline && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen({ stageId: pipeline.stages[0]?.id ?? '' })}>
      {t('add')}
    </Button>
  );
  const failed = pipelines.error ?? deals.error;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {(pipelines.data?.length ?? 0) > 1 && pipeline && (
              <Select
                label={t('pipeline')}
                hideLabel
                size="sm"
                value={pipeline.id}
                onChange={(id) => onChange({ ...filters, pipeline: id })}
                options={(pipelines.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <Segmented
              label={t('view')}
              value={view}
              onChange={(next) => onChange({ ...filters, view: next === 'board' ? undefined : next })}
              options={[
                {
                  value: 'board',
                  label: (
                    <>
                      <Columns3 aria-hidden />
                      <span className="max-md:sr-only">{t('board')}</span>
                    </>
                  ),
                },
                {
                  value: 'list',
                  label: (
                    <>
                      <List aria-hidden />
                      <span className="max-md:sr-only">{t('list')}</span>
                    </>
                  ),
                },
              ]}
            />
            {add}
          </>
        }
      />
      {failed && rows.length === 0 ? (
        <ErrorState
          error={failed}
          onRetry={() => {
            void pipelines.refetch();
            void deals.refetch();
          }}
        />
      ) : !pipeline || deals.isPending ? (
        <Loading what={t('title')}>
          <SkeletonRows rows={5} />
        </Loading>
      ) : rows.length === 0 ? (
        <EmptyState icon={<Columns3 aria-hidden />} action={add} className="my-auto">
          {t('empty')}
        </EmptyState>
      ) : view === 'board' ? (
        <Board
          stages={pipeline.stages}
          deals={rows}
          canWrite={canWrite}
          onMove={moveTo}
          onOpen={setOpen}
          onAdd={(stageId) => setOpen({ stageId })}
        />
      ) : (
        <DealTable stages={pipeline.stages} deals={rows} onOpen={setOpen} />
      )}
      {open && pipeline && (
        <DealSheet
          key={'id' in open ? open.id : 'new'}
          deal={'id' in open ? open : null}
          stageId={open.stageId}
          pipeline={pipeline}
          canWrite={canWrite}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
