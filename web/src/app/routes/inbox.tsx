import { useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SaveScenario } from '@/features/agent/components/save-scenario';
import { FollowUps } from '@/features/follow-ups/components/follow-ups';
import { conversationsQuery, visible, type InboxFilters as Filters } from '@/features/inbox/api/conversations';
import { ConversationList } from '@/features/inbox/components/conversation-list';
import { InboxFilters } from '@/features/inbox/components/inbox-filters';
import { Thread } from '@/features/inbox/components/thread';
import { rowsOf } from '@/shared/api/pages';
import { cn } from '@/shared/lib/cn';
import { useTitle } from '@/shared/lib/use-title';
import { EmptyState } from '@/shared/ui/empty-state';
import { Kbd } from '@/shared/ui/kbd';
import { ConnectionDot } from '../layout/connection-dot';
import { BookFromChat } from './book-from-chat';

/** The list on the left, the conversation beside it; on a phone one of the two. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const filters = useSearch({ from: '/signedIn/shell/inbox' });
  const { id = null } = useParams({ strict: false });
  const navigate = useNavigate();
  useTitle(id ? null : t('title')); // a conversation is called by its customer
  const change = (search: Filters) => void navigate({ to: id ? '/inbox/$id' : '/inbox', params: { id: id ?? '' }, search, replace: true });
  return (
    <div className="grid h-full min-h-0 grid-cols-[17rem_minmax(0,1fr)] max-md:grid-cols-1 lg:grid-cols-[19rem_minmax(0,1fr)] xl:grid-cols-[var(--size-list)_minmax(0,1fr)]">
      <section
        aria-label={t('conversations')}
        className={cn('flex min-h-0 flex-col border-r border-line bg-surface', id && 'max-md:hidden')}
      >
        <header className="flex flex-none items-center justify-between px-4 pt-3 pb-2">
          {id ? <p className="text-xl font-semibold">{t('title')}</p> : <h1 className="text-xl font-semibold">{t('title')}</h1>}
          <ConnectionDot className="md:hidden" />
        </header>
        <InboxFilters filters={filters} onChange={change} />
        <ConversationList filters={filters} currentId={id} onReset={() => change({ tab: filters.tab })} />
      </section>
      <div className={cn('flex min-h-0 min-w-0', !id && 'max-md:hidden')}>{id ? <Outlet /> : <NothingChosen />}</div>
    </div>
  );
}

function NothingChosen() {
  const { t } = useTranslation('inbox');
  return (
    <EmptyState icon={<MessagesSquare aria-hidden />} className="m-auto">
      {t('choose')} <Kbd>J</Kbd>
    </EmptyState>
  );
}

export function ConversationPage() {
  const { id } = useParams({ from: '/signedIn/shell/inbox/$id' });
  const filters = useSearch({ from: '/signedIn/shell/inbox' });
  const navigate = useNavigate();
  const { data } = useInfiniteQuery(conversationsQuery(filters));
  const goNext = () => {
    const rows = visible(rowsOf(data), filters);
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    if (next) void navigate({ to: '/inbox/$id', params: { id: next.id }, search: true });
    else void navigate({ to: '/inbox', search: true });
  };
  return (
    <Thread
      key={id}
      id={id}
      onNext={goNext}
      actions={({ contact }) => (
        <>
          <BookFromChat contact={contact} />
          <SaveScenario conversationId={id} />
        </>
      )}
      planned={(conversation) => <FollowUps of={{ conversationId: conversation.id }} />}
    />
  );
}
