import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/shared/ui/button';
import { CheckLine, Checks } from '@/shared/ui/checks';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { Segmented } from '@/shared/ui/tabs';
import { rehearsalCaseQuery, type RehearsalCaseDetail, type RehearsalRow } from '../api/rehearsals';
import { TurnCompared } from './turn-compared';

interface CaseViewProps {
  rehearsal: RehearsalRow;
  caseId: string;
  onBack: () => void;
}

/** A case: each of the customer's words with the answer before and the draft's. */
export function CaseView({ rehearsal, caseId, onBack }: CaseViewProps) {
  const { t } = useTranslation('agent');
  const { data, error, isPending, refetch } = useQuery(rehearsalCaseQuery(rehearsal.id, caseId));
  const [play, setPlay] = useState('0');
  if (isPending)
    return (
      <Loading what={t('rehearsal.title')}>
        <SkeletonRows rows={4} />
      </Loading>
    );
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const trial = data.trials[Number(play)] ?? data.trials[0];
  return (
    <section aria-labelledby="case-title" className="mx-auto grid max-w-240 gap-4 p-5 max-md:p-3">
      <header className="flex flex-wrap items-center gap-2">
        <IconButton label={t('rehearsal.toCases')} icon={<ChevronLeft />} onClick={onBack} className="-ml-2 lg:hidden" />
        <h2 id="case-title" className="min-w-0 flex-1 text-lg font-semibold break-words">
          {data.case.title}
        </h2>
        {data.case.conversationId && (
          <Link to="/inbox/$id" params={{ id: data.case.conversationId }} className={buttonClass({ variant: 'quiet', size: 'sm' })}>
            <ExternalLink aria-hidden />
            {t('rehearsal.toConversation')}
          </Link>
        )}
        {data.trials.length > 1 && (
          <Segmented
            label={t('rehearsal.play')}
            value={play}
            onChange={setPlay}
            options={data.trials.map((_, index) => ({ value: String(index), label: index + 1 }))}
          />
        )}
      </header>
      {trial ? (
        <Trial data={data} trial={trial} baseline={rehearsal.baseline} />
      ) : (
        <p className="text-muted">{t('rehearsal.caseFailed')}</p>
      )}
    </section>
  );
}

type TrialOf = RehearsalCaseDetail['trials'][number];

function Trial({ data, trial, baseline }: { data: RehearsalCaseDetail; trial: TrialOf; baseline: RehearsalRow['baseline'] }) {
  const { t } = useTranslation('agent');
  return (
    <>
      {trial.broken.length > 0 && (
        <Checks>
          {trial.broken.map((broken, index) => (
            <CheckLine key={index} passed={false}>
              {t(`rehearsal.expected.${broken.kind}`, { detail: broken.detail ?? '' })}
            </CheckLine>
          ))}
        </Checks>
      )}
      <ol className="m-0 grid list-none gap-4 p-0">
        {trial.turns.map((turn, index) => (
          <li key={index}>
            <TurnCompared text={data.turns[index]?.text ?? ''} turn={turn} baseline={baseline} />
          </li>
        ))}
      </ol>
    </>
  );
}
