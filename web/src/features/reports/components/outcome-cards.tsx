import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { AgentOutcomes, Behind, OutcomeFigure } from '../api/outcomes';
import { MetricCard } from './metric-card';

interface OutcomeCardsProps {
  now: AgentOutcomes;
  /** The span before; not there while it loads. */
  before?: AgentOutcomes;
  onOpen: (behind: Behind) => void;
}

/** Eight figures, four across. */
export function OutcomeCards({ now, before, onOpen }: OutcomeCardsProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const share = (part: number, whole: number) => (whole === 0 ? '–' : format.percent(part / whole));
  const wait = (seconds: number | null) => (seconds === null ? '–' : format.wait(seconds));
  const trend = (figure: Exclude<OutcomeFigure, 'durable' | 'reopened'>, moreIsGood: boolean) => {
    if (!before || before.handled === 0) return undefined;
    const change = now[figure] - before[figure];
    return { change, moreIsGood, text: format.number(Math.abs(change)) };
  };
  const open = (figure: OutcomeFigure) => (now[figure] > 0 ? () => onOpen({ figure }) : undefined);
  return (
    <div className="sm:grid-cols-2 grid grid-cols-1 gap-4 xl:grid-cols-4">
      <MetricCard
        label={t('figure.answered')}
        value={format.number(now.answered)}
        hint={t('hint.answered', { handled: format.number(now.handled) })}
        trend={trend('answered', true)}
        onOpen={open('answered')}
      />
      <MetricCard
        label={t('figure.resolved')}
        value={share(now.resolved, now.handled)}
        hint={t('hint.resolved', { count: now.resolved })}
        trend={trend('resolved', true)}
        onOpen={open('resolved')}
      />
      <MetricCard
        label={t('figure.durable')}
        value={format.number(now.durable)}
        hint={t('hint.durable', { reopened: format.number(now.reopened) })}
        onOpen={open('durable')}
      />
      <MetricCard
        label={t('figure.handedOff')}
        value={share(now.handedOff, now.handled)}
        hint={t('hint.handedOff', { count: now.handedOff })}
        trend={trend('handedOff', false)}
        onOpen={open('handedOff')}
      />
      <MetricCard
        label={t('firstReply')}
        value={wait(now.firstReply.medianSeconds)}
        hint={t('hint.firstReply', { time: wait(now.firstReply.p95Seconds) })}
      />
      <MetricCard
        label={t('hoursSaved')}
        value={format.number(now.hoursSaved)}
        hint={t('hint.hoursSaved', { replies: format.number(now.replies), minutes: format.number(now.minutesPerReply) })}
      />
      <MetricCard
        label={t('drafts')}
        value={format.number(now.drafts.approved + now.drafts.edited + now.drafts.refused)}
        hint={t('hint.drafts', { approved: now.drafts.approved, edited: now.drafts.edited, refused: now.drafts.refused })}
      />
      <MetricCard
        label={t('cost')}
        value={format.micros(now.costMicros, 'USD')}
        hint={
          now.inputTokens === 0
            ? t('hint.free')
            : t('hint.tokens', { input: format.number(now.inputTokens), output: format.number(now.outputTokens) })
        }
      />
    </div>
  );
}
