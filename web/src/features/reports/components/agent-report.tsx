import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Select } from '@/shared/ui/select';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { channelsQuery, outcomesQuery, periodOf, spans, type AgentOutcomes, type Behind, type ReportFilters } from '../api/outcomes';
import { DayChart } from './day-chart';
import { DayTable } from './day-table';
import { OutcomeCards } from './outcome-cards';
import { TalksSheet } from './talks-sheet';

/** What came of the talks the agent had a part in. */
export function AgentReport({ filters, onChange }: { filters: ReportFilters; onChange: (filters: ReportFilters) => void }) {
  const { t } = useTranslation('reports');
  const { zone } = useFormat();
  const today = isoDay(useNow(), zone);
  const [behind, setBehind] = useState<Behind | null>(null);
  const noon = Date.parse(`${today}T12:00:00Z`);
  const period = periodOf(filters, zone, noon);
  const { data, error, isPending, refetch } = useQuery(outcomesQuery(period));
  const { data: before } = useQuery(outcomesQuery(periodOf(filters, zone, noon, 1)));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader title={t('title')} actions={<Filters filters={filters} onChange={onChange} />} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-300 gap-4 p-5 max-md:p-3">
          {isPending ? (
            <Loading what={t('title')}>
              <SkeletonRows rows={6} />
            </Loading>
          ) : !data ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data.handled === 0 ? (
            <Nothing />
          ) : (
            <>
              <OutcomeCards now={data} before={before} onOpen={setBehind} />
              <Card title={t('chart.title')}>
                <DayChart days={data.days} />
              </Card>
              {data.handOffs.length > 0 && <HandOffs outcomes={data} onOpen={setBehind} />}
              <Card title={t('table.title')}>
                <DayTable days={data.days} withCost={data.inputTokens > 0} />
              </Card>
              <p className="text-xs text-muted">{t('explain')}</p>
            </>
          )}
        </div>
      </div>
      {behind && <TalksSheet period={period} behind={behind} onClose={() => setBehind(null)} />}
    </div>
  );
}

function Filters({ filters, onChange }: { filters: ReportFilters; onChange: (filters: ReportFilters) => void }) {
  const { t } = useTranslation('reports');
  const { data: channels = [] } = useQuery(channelsQuery);
  return (
    <>
      {channels.length > 1 && (
        <Select
          label={t('channel')}
          hideLabel
          size="sm"
          value={filters.channel ?? ''}
          onChange={(channel) => onChange({ ...filters, channel: channel || undefined })}
          options={[{ value: '', label: t('anyChannel') }, ...channels.map(({ id, name }) => ({ value: id, label: name }))]}
          className="max-w-40"
        />
      )}
      <Select
        label={t('period')}
        hideLabel
        size="sm"
        value={String(filters.days ?? 30)}
        onChange={(days) => onChange({ ...filters, days: spans.find((span) => String(span) === days) })}
        options={spans.map((span) => ({ value: String(span), label: t('lastDays', { count: span }) }))}
      />
    </>
  );
}

function HandOffs({ outcomes, onOpen }: { outcomes: AgentOutcomes; onOpen: (behind: Behind) => void }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <Card title={t('reasons')}>
      <ul className="m-0 list-none p-0">
        {outcomes.handOffs.map(({ reason, count }) => (
          <li key={reason} className="border-b border-line last:border-b-0">
            <button
              type="button"
              onClick={() => onOpen({ figure: 'handedOff', reason })}
              className="flex min-h-10 w-full items-center gap-3 px-4 py-1.5 text-left text-sm -outline-offset-2 hover:bg-hover touch:min-h-11"
            >
              <span className="min-w-0 flex-1">{t(`common:reason.${reason}`)}</span>
              <span className="num">{format.number(count)}</span>
              <span className="w-12 text-right num text-muted">{format.percent(count / outcomes.handedOff)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Nothing() {
  const { t } = useTranslation('reports');
  return (
    <EmptyState
      icon={<ChartColumn aria-hidden />}
      action={
        <Link to="/agent" className={buttonClass({ variant: 'primary' })}>
          {t('toAgent')}
        </Link>
      }
    >
      {t('empty')}
    </EmptyState>
  );
}
