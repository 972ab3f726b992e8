import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, Maximize2, Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/shared/ui/button';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { turnQuery } from '../api/messages';
import { TurnRecord } from './turn-record';

/** The decision record behind one answer. */
export function WhyPanel({ conversationId, turnId, onBack }: { conversationId: string; turnId: string; onBack: () => void }) {
  const { t } = useTranslation('inbox');
  const turn = useQuery(turnQuery(conversationId, turnId));
  return (
    <section aria-labelledby="why-title" className="p-4 pt-3">
      <header className="mb-3 flex items-center gap-1.5">
        <IconButton label={t('why.back')} size="sm" icon={<ChevronLeft />} onClick={onBack} className="-ml-1" />
        <Sparkle aria-hidden className="text-ai-text" />
        <h2 id="why-title" className="text-sm font-semibold">
          {t('why.title')}
        </h2>
        <Link
          to="/inbox/$id/turns/$turnId"
          params={{ id: conversationId, turnId }}
          aria-label={t('why.whole')}
          className={buttonClass({ variant: 'quiet', size: 'sm', className: 'ml-auto w-7 px-0 touch:w-11' })}
        >
          <Maximize2 aria-hidden />
        </Link>
      </header>
      {turn.isPending ? (
        <Loading what={t('why.title')}>
          <SkeletonRows rows={3} />
        </Loading>
      ) : turn.isError ? (
        <ErrorState error={turn.error} onRetry={() => void turn.refetch()} />
      ) : (
        <TurnRecord turn={turn.data.turn} />
      )}
    </section>
  );
}
