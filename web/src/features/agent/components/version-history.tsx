import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button, buttonClass } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { WordDiff } from '@/shared/ui/word-diff';
import { versionsQuery, type AgentVersionRow } from '../api/agent';
import { RollBackDialog } from './roll-back-dialog';

/** Every version: who published it, when, and what it changed. */
export function VersionHistory() {
  const { t } = useTranslation('agent');
  const { data, error, isPending, refetch } = useQuery(versionsQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.max(0, data?.findIndex((row) => row.number === chosen) ?? 0);
  const [version, before] = [data?.[at], data?.[at + 1]];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('history.title')}
        before={
          <Link to="/agent" aria-label={t('rehearsal.back')} className={buttonClass({ variant: 'quiet', className: '-ml-2 w-9 px-0' })}>
            <ChevronLeft aria-hidden className="size-5" />
          </Link>
        }
      />
      {isPending ? (
        <Loading what={t('history.title')}>
          <SkeletonRows rows={5} />
        </Loading>
      ) : !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !version ? (
        <EmptyState>{t('versions.empty')}</EmptyState>
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-[18rem_minmax(0,1fr)] max-md:grid-cols-1 max-md:overflow-y-auto">
          <nav
            aria-label={t('history.choose')}
            className="min-h-0 overflow-y-auto border-r border-line bg-surface max-md:max-h-56 max-md:border-r-0 max-md:border-b"
          >
            <ul className="m-0 list-none p-0">
              {data.map((row) => (
                <li key={row.number} className="border-b border-line">
                  <Choice row={row} current={row.number === version.number} onChoose={() => setChosen(row.number)} />
                </li>
              ))}
            </ul>
          </nav>
          <Version version={version} before={before} />
        </div>
      )}
    </div>
  );
}

function Choice({ row, current, onChoose }: { row: AgentVersionRow; current: boolean; onChoose: () => void }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  return (
    <button
      type="button"
      aria-current={current || undefined}
      onClick={onChoose}
      className="grid w-full gap-0.5 px-4 py-2.5 text-left -outline-offset-2 hover:bg-hover aria-[current]:bg-accent-soft"
    >
      <span className="flex items-center gap-2">
        <b className="font-medium">{t('versions.number', { number: row.number })}</b>
        {row.isPublished && (
          <Chip tone="ai" icon={<Sparkle aria-hidden />}>
            {t('versions.works')}
          </Chip>
        )}
      </span>
      <span className="text-xs text-muted">{[row.publishedByName, format.dateTime(row.publishedAt)].filter(Boolean).join(' · ')}</span>
    </button>
  );
}

function Version({ version, before }: { version: AgentVersionRow; before?: AgentVersionRow }) {
  const { t } = useTranslation('agent');
  const canEdit = useCan('admin');
  const [back, setBack] = useState(false);
  const same = before?.instructions === version.instructions;
  return (
    <section aria-labelledby="version-title" className="min-h-0 overflow-y-auto p-5 max-md:p-3">
      <header className="mb-3 flex flex-wrap items-center gap-2">
        <h2 id="version-title" className="min-w-0 flex-1 text-lg font-semibold">
          {t('versions.number', { number: version.number })}
        </h2>
        {canEdit && !version.isPublished && (
          <Button onClick={() => setBack(true)}>{t('versions.backDo', { number: version.number })}</Button>
        )}
      </header>
      <div className="max-w-190 rounded-lg border border-line bg-surface p-4">
        <h3 className="mb-2 text-sm text-muted">{before ? t('history.changes', { number: before.number }) : t('history.first')}</h3>
        <p className="mb-2 text-sm">
          {before && before.tone !== version.tone
            ? t('history.tone', { before: t(`tone.${before.tone}`), after: t(`tone.${version.tone}`) })
            : t(`tone.${version.tone}`)}
        </p>
        {same && <p className="mb-2 text-sm text-muted">{t('history.sameText')}</p>}
        {version.instructions || before?.instructions ? (
          <WordDiff before={before?.instructions ?? version.instructions} after={version.instructions} />
        ) : (
          <p className="text-muted">{t('versions.noInstructions')}</p>
        )}
      </div>
      {back && <RollBackDialog version={version} onClose={() => setBack(false)} />}
    </section>
  );
}
