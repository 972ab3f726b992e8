import { Fragment, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowDown, Forward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { inOrder, messagesQuery, useMessageAction } from '../api/messages';
import type { ConversationDetail, MessageRow, QuotedRow } from '../api/types';
import { AgentTyping } from './agent-typing';
import { DraftBubble } from './draft-bubble';
import { EventEntry } from './event-entry';
import { LessonCard } from './lesson-card';
import { EventLine, MessageBubble } from './message-bubble';
import { useThreadScroll } from './use-thread-scroll';

interface MessagesProps {
  conversation: ConversationDetail;
  canWrite: boolean;
  /** The turn whose record is shown. */
  whyTurn: string | null;
  onWhy: (turnId: string) => void;
  /** The next reply answers this message. */
  onQuote: (quoted: QuotedRow) => void;
}

export function Messages({ conversation, canWrite, whyTurn, onWhy, onQuote }: MessagesProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const thread = useInfiniteQuery(messagesQuery(conversation.id));
  const messages = inOrder(thread.data);
  const canTeach = useCan('admin');
  const [lesson, setLesson] = useState<string | null>(null);
  const { pane, atEnd, seenLast, onScroll, toEnd } = useThreadScroll(
    messages[0]?.id,
    messages.at(-1)?.id,
    messages.length + Number(conversation.agentThinking),
  );
  const below = atEnd ? 0 : messages.length - 1 - messages.findIndex((message) => message.id === seenLast);
  const handOffBefore = conversation.handOff && messages.find((message) => message.sentAt > (conversation.handOff?.at ?? ''))?.id;

  if (thread.isPending)
    return (
      <Loading what={t('messages')} className="flex-1">
        <SkeletonRows rows={5} />
      </Loading>
    );
  if (thread.isError && messages.length === 0)
    return <ErrorState error={thread.error} onRetry={() => void thread.refetch()} className="flex-1" />;

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={pane}
        onScroll={onScroll}
        tabIndex={0}
        role="log"
        aria-label={t('messages')}
        className="min-h-0 flex-1 overflow-y-auto -outline-offset-2 [overflow-anchor:none]"
      >
        <div className="mx-auto flex min-h-full w-full max-w-208 flex-col justify-end gap-3 px-5 py-4 max-md:p-3">
          {thread.hasNextPage && (
            <Button
              size="sm"
              variant="quiet"
              className="self-center"
              pending={thread.isFetchingNextPage}
              onClick={() => void thread.fetchNextPage()}
            >
              {t('older')}
            </Button>
          )}
          {messages.length === 0 && <EmptyState>{t('noMessages')}</EmptyState>}
          {messages.map((message, index) => (
            <Fragment key={message.id}>
              <DayLine message={message} before={messages[index - 1]} zone={format.zone} />
              {handOffBefore === message.id && <HandOffLine handOff={conversation.handOff} />}
              <Entry
                {...{ message, conversation, canWrite, whyTurn, onWhy, onQuote }}
                subject={newSubject(message, messages.slice(0, index))}
                onEdited={setLesson}
              />
            </Fragment>
          ))}
          {conversation.handOff && !handOffBefore && <HandOffLine handOff={conversation.handOff} />}
          {lesson && canTeach && <LessonCard messageId={lesson} onClose={() => setLesson(null)} />}
          {conversation.agentThinking && <AgentTyping since={conversation.lastMessageAt} />}
        </div>
      </div>
      {below > 0 && (
        <Button
          variant="primary"
          size="sm"
          icon={<ArrowDown aria-hidden />}
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-md"
        >
          {t('newCount', { count: below })}
        </Button>
      )}
    </div>
  );
}

/** Where the channel points at one message of many, and the customer's is one that is still there. */
const canQuote = ({ channelKind }: ConversationDetail, { kind, author, retractedAt }: MessageRow) =>
  (channelKind === 'telegram' || channelKind === 'whatsApp') && kind === 'inbound' && author === 'customer' && !retractedAt;

/** A letter's subject, where it is not the one its thread has had so far. */
function newSubject({ mail }: MessageRow, before: readonly MessageRow[]) {
  const bare = (subject: string) => subject.replace(/^(re|fwd?):\s*/i, '');
  const last = before.findLast((one) => one.mail)?.mail?.subject;
  return mail && (last === undefined || bare(last) !== bare(mail.subject)) ? mail.subject : undefined;
}

type EntryProps = MessagesProps & { message: MessageRow; subject?: string; onEdited: (replyId: string) => void };

function Entry({ message, subject, conversation, canWrite, whyTurn, onWhy, onQuote, onEdited }: EntryProps) {
  const { locale } = useFormat();
  const settle = useMessageAction(conversation.id);
  const lang = conversation.language && conversation.language !== locale && message.kind !== 'note' ? conversation.language : undefined;
  const { turnId } = message;
  const why = turnId ? () => onWhy(turnId) : undefined;
  if (message.kind === 'event') return <EventEntry message={message} />;
  if (message.kind === 'draft')
    return <DraftBubble conversationId={conversation.id} {...{ message, lang, onEdited }} disabled={!canWrite} onWhy={why} />;
  return (
    <MessageBubble
      conversationId={conversation.id}
      {...{ message, subject, lang }}
      selected={turnId !== null && turnId === whyTurn}
      onWhy={message.author === 'agent' ? why : undefined}
      onQuote={
        canQuote(conversation, message) && canWrite
          ? () => onQuote({ id: message.id, author: message.author, text: message.text })
          : undefined
      }
      onRetry={canWrite ? () => settle.mutate({ messageId: message.id, verb: 'retry' }) : undefined}
    />
  );
}

function DayLine({ message, before, zone }: { message: MessageRow; before: MessageRow | undefined; zone: string }) {
  const format = useFormat();
  if (before && isoDay(before.sentAt, zone) === isoDay(message.sentAt, zone)) return null;
  return (
    <div className="flex items-center gap-3 text-xs text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <time dateTime={message.sentAt}>{format.date(message.sentAt)}</time>
    </div>
  );
}

function HandOffLine({ handOff }: { handOff: ConversationDetail['handOff'] }) {
  const { t } = useTranslation('inbox');
  if (!handOff) return null;
  return (
    <EventLine at={handOff.at}>
      <Chip tone="warning" icon={<Forward aria-hidden />}>
        {t('handedOff', { reason: t(`common:reason.${handOff.reason}`) })}
      </Chip>
      {handOff.note && <span>{handOff.note}</span>}
    </EventLine>
  );
}
