import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Check, MessageCircleQuestion, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { gapsQuery, useDismissGap, type KnowledgeGapRow } from '../api/gaps';
import { KnowledgeSheet } from './knowledge-sheet';

/** What customers asked and the agent could not answer. */
export function KnowledgeGaps() {
  const { t } = useTranslation('knowledge');
  const gaps = useInfiniteQuery(gapsQuery);
  const dismiss = useDismissGap();
  const error = useErrors(dismiss.error).text();
  const canEdit = useCan('admin');
  const [open, setOpen] = useState<KnowledgeGapRow | null>(null);
  if (gaps.isPending)
    return (
      <Loading what={t('gaps.title')}>
        <SkeletonRows rows={5} />
      </Loading>
    );
  if (gaps.isError && !gaps.data) return <ErrorState error={gaps.error} onRetry={() => void gaps.refetch()} />;
  const rows = rowsOf(gaps.data);
  return (
    <>
      <Card>
        {error && (
          <Banner tone="danger" boxed className="m-3">
            {error}
          </Banner>
        )}
        {rows.length === 0 && <EmptyState icon={<MessageCircleQuestion aria-hidden />}>{t('gaps.empty')}</EmptyState>}
        <ul className="m-0 list-none p-0">
          {rows.map((gap) => (
            <Gap
              key={gap.id}
              gap={gap}
              dismissing={dismiss.isPending && dismiss.variables.id === gap.id}
              onAnswer={canEdit ? () => setOpen(gap) : undefined}
              onDismiss={canEdit ? () => dismiss.mutate(gap) : undefined}
            />
          ))}
        </ul>
        <LoadMore hasMore={gaps.hasNextPage} loading={gaps.isFetchingNextPage} onMore={() => void gaps.fetchNextPage()} />
      </Card>
      {open && <KnowledgeSheet row={null} gap={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface GapProps {
  gap: KnowledgeGapRow;
  dismissing: boolean;
  onAnswer?: () => void;
  onDismiss?: () => void;
}

function Gap({ gap, dismissing, onAnswer, onDismiss }: GapProps) {
  const { t } = useTranslation('knowledge');
  const format = useFormat();
  const [first = gap.question, ...others] = gap.examples;
  const [suggested] = gap.answers;
  return (
    <li className="grid gap-1.5 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex items-start gap-3">
        <h2 className="min-w-0 flex-1 font-medium break-words">{first}</h2>
        <span className="flex-none text-sm num text-muted">{t('gaps.asked', { count: gap.asked })}</span>
      </div>
      {others.length > 0 && (
        <details className="text-sm text-muted">
          <summary>{t('more', { count: others.length })}</summary>
          <ul className="m-0 mt-1 grid list-none gap-0.5 p-0">
            {others.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </details>
      )}
      {suggested && (
        <p className="rounded-md border border-human-line bg-human-soft px-3 py-2 text-sm break-words">
          <b className="font-medium text-human-text">{t('gaps.suggested')}</b> {suggested}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="mr-auto text-xs text-muted">{t('gaps.last', { time: format.dateTime(gap.lastAskedAt) })}</span>
        {onDismiss && (
          <Button size="sm" variant="quiet" icon={<X aria-hidden />} pending={dismissing} onClick={onDismiss}>
            {t('gaps.dismiss')}
          </Button>
        )}
        {onAnswer && (
          <Button size="sm" icon={<Check aria-hidden />} onClick={onAnswer}>
            {suggested ? t('gaps.approve') : t('gaps.answer')}
          </Button>
        )}
      </div>
    </li>
  );
}
