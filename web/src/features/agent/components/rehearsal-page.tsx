import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button, buttonClass } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { rehearsalQuery, useDeleteRehearsal, type RehearsalCaseRow, type RehearsalDetail } from '../api/rehearsals';
import { CaseView } from './case-view';
import { DifferenceChips } from './difference-chips';
import { RehearsalFigures } from './rehearsal-figures';
import { RehearsalProgress } from './rehearsal-progress';

/** A rehearsal: its cases on the left, what was said and what the draft would say beside them. */
export function RehearsalPage({ id, caseId, onCase }: { id: string; caseId?: string; onCase: (caseId: string | undefined) => void }) {
  const { t } = useTranslation('agent');
  const { data, error, isPending, refetch } = useQuery(rehearsalQuery(id));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('rehearsal.title')}
        before={
          <Link to="/agent" aria-label={t('rehearsal.back')} className={buttonClass({ variant: 'quiet', className: '-ml-2 w-9 px-0' })}>
            <ChevronLeft aria-hidden className="size-5" />
          </Link>
        }
        beside={data && !data.rehearsal.isOfDraft && <Chip tone="warning">{t('rehearsal.outdated')}</Chip>}
        actions={data && <Remove id={id} running={data.rehearsal.status === 'running'} />}
      />
      {isPending ? (
        <Loading what={t('rehearsal.title')}>
          <SkeletonRows rows={6} />
        </Loading>
      ) : data ? (
        <div className="grid min-h-0 flex-1 grid-cols-[22rem_minmax(0,1fr)] max-lg:grid-cols-1">
          <div className={cn('min-h-0 overflow-y-auto border-r border-line bg-surface', caseId && 'max-lg:hidden')}>
            <Cases detail={data} caseId={caseId} onCase={onCase} />
          </div>
          <div className={cn('min-h-0 min-w-0 overflow-y-auto', !caseId && 'max-lg:hidden')}>
            {caseId ? (
              <CaseView rehearsal={data.rehearsal} caseId={caseId} onBack={() => onCase(undefined)} />
            ) : (
              <EmptyState className="h-full content-center">{t('rehearsal.choose')}</EmptyState>
            )}
          </div>
        </div>
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

function Remove({ id, running }: { id: string; running: boolean }) {
  const { t } = useTranslation('agent');
  const navigate = useNavigate();
  const remove = useDeleteRehearsal();
  if (!useCan('admin')) return null;
  return (
    <Button
      variant="quiet"
      pending={remove.isPending}
      onClick={() => remove.mutate(id, { onSuccess: () => void navigate({ to: '/agent' }) })}
    >
      {running ? t('rehearsal.stop') : t('rehearsal.delete')}
    </Button>
  );
}

function Cases({ detail, caseId, onCase }: { detail: RehearsalDetail; caseId?: string; onCase: (id: string) => void }) {
  const { t } = useTranslation('agent');
  const { rehearsal, cases } = detail;
  const rank = ({ isWorse, differences, status }: RehearsalCaseRow) =>
    status === 'failed' || isWorse ? 0 : differences.length > 0 ? 1 : 2;
  const ordered = [...cases].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
  return (
    <>
      {rehearsal.status === 'running' ? <RehearsalProgress rehearsal={rehearsal} /> : <RehearsalFigures rehearsal={rehearsal} />}
      <PassRates detail={detail} />
      <nav aria-label={t('rehearsal.list')}>
        <ul className="m-0 list-none border-t border-line p-0">
          {ordered.map((row) => (
            <li key={row.id} className="border-b border-line">
              <button
                type="button"
                aria-current={row.id === caseId || undefined}
                disabled={row.status === 'waiting'}
                onClick={() => onCase(row.id)}
                className="grid w-full gap-1 px-4 py-2.5 text-left -outline-offset-2 hover:bg-hover disabled:text-muted aria-[current]:bg-accent-soft"
              >
                <span className="line-clamp-2 text-sm break-words">{row.title}</span>
                <span className="flex flex-wrap items-center gap-1.5">
                  {row.status === 'done' && <DifferenceChips differences={row.differences} />}
                  {row.status === 'failed' && <Chip tone="danger">{t('rehearsal.caseFailed')}</Chip>}
                  {row.status === 'waiting' && <Chip>{t('rehearsal.waits')}</Chip>}
                  {rehearsal.repeats > 1 && row.status === 'done' && (
                    <span className="text-xs num text-muted">
                      {t('rehearsal.passes', { passes: row.passes, repeats: rehearsal.repeats })}
                    </span>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function PassRates({ detail: { rehearsal, passRates } }: { detail: RehearsalDetail }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  if (rehearsal.repeats < 2 || passRates.length === 0) return null;
  return (
    <p className="px-4 pb-3 text-sm text-muted">
      {t('rehearsal.passRates')}{' '}
      <span className="num text-text">
        {passRates.map((rate, index) => t('rehearsal.passRate', { k: index + 1, rate: format.percent(rate) })).join(' · ')}
      </span>
    </p>
  );
}
