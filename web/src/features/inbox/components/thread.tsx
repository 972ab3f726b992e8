import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useErrors } from '@/shared/lib/use-errors';
import { useIsWide } from '@/shared/lib/use-media';
import { useCan, useSession } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { ErrorState } from '@/shared/ui/error-state';
import { Sheet } from '@/shared/ui/sheet';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { conversationQuery, useConversationAction } from '../api/conversations';
import type { ConversationDetail, QuotedRow } from '../api/types';
import { Composer } from './composer';
import { DetailsPanel } from './details-panel';
import { Messages } from './messages';
import { NewsRegion } from './news-region';
import { StateBanner } from './state-banner';
import { ThreadHeader } from './thread-header';
import { useLastTurn } from './use-last-turn';
import { WhyPanel } from './why-panel';

interface ThreadProps {
  id: string;
  /** After Shift E: on to the next one. */
  onNext: () => void;
  /** Buttons of other parts of the app in the details, for instance «Book». */
  actions?: (conversation: ConversationDetail) => ReactNode;
  /** What is planned for this conversation, in the details. */
  planned?: (conversation: ConversationDetail) => ReactNode;
}

/** Mount it with the id as key. */
export function Thread({ id, onNext, actions, planned }: ThreadProps) {
  const conversation = useQuery(conversationQuery(id));
  if (conversation.data) return <Loaded conversation={conversation.data} {...{ onNext, actions, planned }} />;
  if (conversation.isError) return <ErrorState error={conversation.error} onRetry={() => void conversation.refetch()} className="flex-1" />;
  return (
    <Loading className="flex-1">
      <SkeletonRows rows={6} />
    </Loading>
  );
}

function Loaded({ conversation, onNext, actions, planned }: Omit<ThreadProps, 'id'> & { conversation: ConversationDetail }) {
  const { t } = useTranslation('inbox');
  const { account, member } = useSession();
  const canWrite = useCan('agent');
  const { id, unreadCount, state } = conversation;
  const action = useConversationAction(id);
  const act = action.mutate;
  const actionError = useErrors(action.error).form();
  const [side, setSide] = useState<'hidden' | 'details' | { turn: string } | null>(null);
  const [quoted, setQuoted] = useState<QuotedRow | null>(null);
  const lastTurn = useLastTurn(id);

  useEffect(() => {
    if (unreadCount > 0 && canWrite && document.visibilityState === 'visible') act({ do: 'read' });
  }, [id, unreadCount, canWrite, act]);

  const close = (then?: () => void) => {
    if (state === 'closed') return;
    const back = state === 'agent' ? 'hand-back' : 'reopen';
    act(
      { do: 'close' },
      { onSuccess: () => toast(t('closed', { name: conversation.contactName ?? t('visitor') }), { undo: () => act({ do: back }) }) },
    );
    then?.();
  };
  const takeOrGive = () => {
    if (state === 'agent') act({ do: 'take-over' });
    else if (state !== 'closed') act({ do: 'hand-back' });
  };
  const wide = useIsWide();
  const shown = side ?? (wide ? 'details' : 'hidden');
  const toggle = () => setSide(shown === 'hidden' ? 'details' : 'hidden');
  useShortcut('E', () => close(), { when: canWrite });
  useShortcut('Shift E', () => close(onNext), { when: canWrite });
  useShortcut('T', takeOrGive, { when: canWrite });
  useShortcut('W', () => lastTurn && setSide({ turn: lastTurn }));
  useShortcut('P', toggle);

  const panel =
    typeof shown === 'object' ? (
      <WhyPanel conversationId={id} turnId={shown.turn} onBack={() => setSide('details')} />
    ) : (
      <DetailsPanel conversation={conversation} actions={actions?.(conversation)} planned={planned?.(conversation)} />
    );
  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <section
        aria-label={t('conversationWith', { name: conversation.contactName ?? t('visitor') })}
        className="flex min-h-0 min-w-0 flex-1 flex-col bg-bg"
      >
        <ThreadHeader {...{ conversation, canWrite, act }} onClose={() => close()} onDetails={toggle} />
        <StateBanner {...{ conversation, canWrite, act }} pending={action.isPending ? action.variables.do : null} />
        {action.isError && <Banner tone="danger">{t('actionFailed', { reason: actionError })}</Banner>}
        <Messages
          {...{ conversation, canWrite }}
          whyTurn={typeof shown === 'object' ? shown.turn : null}
          onWhy={(turn) => setSide({ turn })}
          onQuote={setQuoted}
        />
        {canWrite ? (
          <Composer
            conversationId={id}
            author={{ id: member.id, name: account.name }}
            agentAnswers={state === 'agent'}
            name={conversation.contactName ?? t('visitor')}
            window={conversation.window}
            channelId={conversation.channelId}
            quoted={quoted}
            onUnquote={() => setQuoted(null)}
          />
        ) : (
          <p className="flex-none border-t border-line bg-surface p-4 text-sm text-muted">{t('viewerOnly')}</p>
        )}
        <NewsRegion conversation={conversation} />
      </section>
      {wide
        ? shown !== 'hidden' && (
            <aside aria-label={t('details.title')} className="w-(--size-details) flex-none overflow-y-auto border-l border-line bg-surface">
              {panel}
            </aside>
          )
        : shown !== 'hidden' && (
            <Sheet open size="details" title={t('details.title')} onClose={() => setSide('hidden')}>
              {panel}
            </Sheet>
          )}
    </div>
  );
}
