import { useRef, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowUp, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useShortcut } from '@/shared/lib/shortcuts';
import { Button, buttonClass } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { conversationsQuery, visible, type InboxFilters } from '../api/conversations';
import type { ConversationRow as Row } from '../api/types';
import { ConversationRow } from './conversation-row';
import { holdOrder } from './hold-order';

interface ConversationListProps {
  filters: InboxFilters;
  onReset: () => void;
  currentId: string | null;
}

export function ConversationList({ filters, onReset, currentId }: ConversationListProps) {
  const { t } = useTranslation('inbox');
  const list = useInfiniteQuery(conversationsQuery(filters));
  const rows = visible(rowsOf(list.data), filters);
  const pane = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ ids: string[]; of: string } | null>(null);
  const of = JSON.stringify(filters);
  const { shown, fresh } = holdOrder(held?.of === of ? held.ids : null, rows);
  useNextAndPrevious(shown, currentId);

  const onScroll = () => {
    const away = (pane.current?.scrollTop ?? 0) > 40;
    if (away && held?.of !== of) setHeld({ ids: shown.map((row) => row.id), of });
    if (!away && held) setHeld(null);
  };
  const toTop = () => {
    setHeld(null);
    pane.current?.scrollTo({ top: 0 });
  };

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {fresh > 0 && (
        <Button
          variant="primary"
          size="sm"
          icon={<ArrowUp aria-hidden />}
          onClick={toTop}
          className="absolute top-2 left-1/2 z-(--z-sticky) -translate-x-1/2 rounded-full shadow-md"
        >
          {t('newCount', { count: fresh })}
        </Button>
      )}
      <div ref={pane} onScroll={onScroll} tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto border-t border-line outline-none">
        {list.isPending ? (
          <Loading what={t('title')}>
            <SkeletonRows rows={7} />
          </Loading>
        ) : list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <>
            <nav aria-label={t('conversations')}>
              {shown.map((row) => (
                <ConversationRow key={row.id} row={row} current={row.id === currentId} />
              ))}
            </nav>
            {rows.length === 0 && !list.hasNextPage && <NoRows filters={filters} onReset={onReset} />}
            <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </div>
    </div>
  );
}

function NoRows({ filters, onReset }: { filters: InboxFilters; onReset: () => void }) {
  const { t } = useTranslation('inbox');
  const filtered = filters.state ?? filters.handedOff ?? filters.channel ?? filters.q;
  if (filtered)
    return <EmptyState action={<Button onClick={onReset}>{t('common:resetFilters')}</Button>}>{t('common:nothingFound')}</EmptyState>;
  if (filters.tab) return <EmptyState icon={<Inbox aria-hidden />}>{t(`empty.${filters.tab}`)}</EmptyState>;
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      action={
        <Link to="/settings/channels" className={buttonClass({ variant: 'primary' })}>
          {t('empty.connect')}
        </Link>
      }
    >
      {t('empty.all')}
    </EmptyState>
  );
}

function useNextAndPrevious(rows: Row[], currentId: string | null) {
  const navigate = useNavigate();
  const go = (step: number) => {
    const at = rows.findIndex((row) => row.id === currentId);
    const next = rows[at === -1 ? 0 : at + step];
    if (!next) return;
    void navigate({ to: '/inbox/$id', params: { id: next.id }, search: true });
    document.querySelector(`[data-conversation="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('J', () => go(1));
  useShortcut('K', () => go(-1));
  useShortcut('Alt J', () => go(1));
  useShortcut('Alt K', () => go(-1));
}
