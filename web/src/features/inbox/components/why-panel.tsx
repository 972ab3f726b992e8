import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Chip } from '@/shared/ui/chip';
import { Decision } from '@/shared/ui/decision';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { turnQuery } from '../api/messages';
import type { TurnRow } from '../api/types';

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
      </header>
      {turn.isPending ? (
        <Loading what={t('why.title')}>
          <SkeletonRows rows={3} />
        </Loading>
      ) : turn.isError ? (
        <ErrorState error={turn.error} onRetry={() => void turn.refetch()} />
      ) : turn.data ? (
        <Record turn={turn.data} />
      ) : (
        <EmptyState>{t('why.none')}</EmptyState>
      )}
    </section>
  );
}

function Record({ turn }: { turn: TurnRow }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const took = (new Date(turn.finishedAt).getTime() - new Date(turn.startedAt).getTime()) / 1000;
  return (
    <>
      {turn.outcome !== 'replied' && (
        <p className="mb-3">
          <Chip tone={turn.outcome === 'drafted' ? 'ai' : turn.outcome === 'noReplyNeeded' ? 'neutral' : 'warning'}>
            {turn.handOffReason ? t('handedOff', { reason: t(`common:reason.${turn.handOffReason}`) }) : t(`outcome.${turn.outcome}`)}
          </Chip>
        </p>
      )}
      <Decision
        facts={turn.facts}
        sources={turn.sources}
        toolCalls={turn.toolCalls}
        answer={[
          turn.agentVersion !== null && [t('why.version'), turn.agentVersion],
          [t('why.catalogue'), turn.catalogueVersion],
          [t('why.model'), turn.model === 'built-in' ? t('why.builtIn') : turn.model],
          turn.inputTokens + turn.outputTokens > 0 && [
            t('why.tokens'),
            `${format.number(turn.inputTokens)} → ${format.number(turn.outputTokens)}`,
          ],
          [t('why.time'), format.seconds(Math.max(0, took))],
          [t('why.at'), format.dateTime(turn.startedAt)],
        ]}
      />
    </>
  );
}
