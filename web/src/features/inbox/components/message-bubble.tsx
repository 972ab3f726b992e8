import { Lock, Reply, Sparkle, UserRound } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import type { MessageRow } from '../api/types';
import { Delivery } from './delivery';
import { MailExtras, MailSubject } from './mail-body';
import { MessageContent } from './message-content';

export const bubbleClass = 'max-w-[min(33rem,82%)] rounded-xl border px-3 py-2 text-md break-words whitespace-pre-wrap max-md:max-w-[88%]';

interface MessageBubbleProps {
  conversationId: string;
  message: MessageRow;
  /** Of a letter, where it is new in its thread. */
  subject?: string;
  /** The language of the words, where it is not the one of the page. */
  lang?: string;
  /** Its decision record is being shown. */
  selected?: boolean;
  onWhy?: () => void;
  onRetry?: () => void;
  onQuote?: () => void;
}

export function MessageBubble({ conversationId, message, subject, lang, selected, onWhy, onRetry, onQuote }: MessageBubbleProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const who = authorOf(message);
  const incoming = who === 'customer';
  return (
    <article
      data-message={message.id}
      aria-label={t(`said.${who}`, { name: message.memberName ?? '' })}
      className={cn('flex flex-col gap-0.75', incoming ? 'items-start' : 'items-end')}
    >
      <div
        lang={lang}
        className={cn(bubbleClass, {
          'rounded-bl-sm border-customer-line bg-customer-soft': incoming,
          'rounded-br-sm border-ai-line bg-ai-soft': who === 'agent',
          'rounded-br-sm border-human-line bg-human-soft': who === 'member',
          'rounded-md border-dashed border-note-line bg-note-soft': who === 'note',
          'rounded-br-sm border-line bg-sunken': who === 'system',
          'shadow-[0_0_0_2px_var(--color-ai)]': selected,
        })}
      >
        {subject && <MailSubject>{subject}</MailSubject>}
        <MessageContent {...{ conversationId, message }} />
        {message.mail && <MailExtras conversationId={conversationId} message={message} />}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-x-1.5 px-1 text-xs text-muted">
        {onWhy && (
          <button type="button" onClick={onWhy} aria-pressed={selected} className="link touch:min-h-9">
            {t('why.open')}
          </button>
        )}
        {onQuote && (
          <button
            type="button"
            onClick={onQuote}
            aria-label={t('quote.reply')}
            title={t('quote.reply')}
            className="inline-flex items-center link touch:min-h-9"
          >
            <Reply aria-hidden className="size-3.5" />
          </button>
        )}
        <Author message={message} who={who} />
        <time dateTime={message.sentAt} title={format.dateTime(message.sentAt)}>
          {format.time(message.sentAt)}
        </time>
        {message.editedAt && !message.retractedAt && <span>{t('edited')}</span>}
        {who === 'note' && <span>{t('onlyTeam')}</span>}
        <Delivery message={message} onRetry={onRetry} />
      </div>
    </article>
  );
}

type Who = 'customer' | 'agent' | 'member' | 'note' | 'system';
const authorOf = (message: MessageRow): Who => (message.kind === 'note' ? 'note' : message.author);

function Author({ message, who }: { message: MessageRow; who: Who }) {
  const { t } = useTranslation('inbox');
  if (who === 'customer') return null;
  const look = {
    agent: { Icon: Sparkle, className: 'text-ai-text', words: agentWords(message, t) },
    member: { Icon: UserRound, className: 'text-human-text', words: message.memberName ?? t('author.member') },
    note: { Icon: Lock, className: 'text-note-text', words: [t('note'), message.memberName].filter(Boolean).join(' · ') },
    system: { Icon: UserRound, className: '', words: t('author.system') },
  }[who];
  return (
    <span className={cn('inline-flex items-center gap-1 font-medium', look.className)}>
      <look.Icon aria-hidden className="size-3.5" />
      {look.words}
    </span>
  );
}

function agentWords({ draftId, isEdited, memberName }: MessageRow, t: TFunction) {
  if (!draftId || !memberName) return t('author.agent');
  return t(isEdited ? 'author.edited' : 'author.approved', { name: memberName });
}

/** A line of history in the middle: a hand-off, a settled draft. */
export function EventLine({ at, children }: { at: string; children: React.ReactNode }) {
  const format = useFormat();
  return (
    <div className="mx-auto flex max-w-160 flex-wrap items-center justify-center gap-1.5 text-center text-xs text-muted">
      {children}
      <span className="whitespace-nowrap">
        <span aria-hidden>· </span>
        <time dateTime={at}>{format.time(at)}</time>
      </span>
    </div>
  );
}
