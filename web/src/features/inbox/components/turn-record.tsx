import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Chip } from '@/shared/ui/chip';
import { Decision } from '@/shared/ui/decision';
import type { TurnRow } from '../api/types';

/** Checks, sources, steps and cost of one answer, as the panel and the page show them. */
export function TurnRecord({ turn }: { turn: TurnRow }) {
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
          turn.modelProblem !== null && [t('why.took'), t(`why.problem.${turn.modelProblem}`)],
          turn.inputTokens + turn.outputTokens > 0 && [
            t('why.tokens'),
            `${format.number(turn.inputTokens)} → ${format.number(turn.outputTokens)}`,
          ],
          turn.cachedTokens > 0 && [t('why.cached'), format.percent(turn.cachedTokens / turn.inputTokens)],
          turn.costMicros > 0 && [t('why.cost'), `$${(turn.costMicros / 1_000_000).toFixed(4)}`],
          turn.modelMilliseconds > 0 && [t('why.waited'), format.seconds(turn.modelMilliseconds / 1000)],
          [t('why.time'), format.seconds(Math.max(0, took))],
          [t('why.at'), format.dateTime(turn.startedAt)],
        ]}
      />
    </>
  );
}
