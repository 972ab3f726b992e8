import { Link } from '@tanstack/react-router';
import { AlarmClock, CircleAlert, Clock, Forward, PencilLine, Sparkle, UserRound } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { Avatar } from '@/shared/ui/avatar';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { Chip, Count } from '@/shared/ui/chip';
import { cn } from '@/shared/lib/cn';
import type { ConversationRow as Row, MessageAuthor } from '../api/types';

interface ConversationRowProps {
  row: Row;
  current: boolean;
  tabIndex?: number;
}

export function ConversationRow({ row, current }: ConversationRowProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const unread = row.unreadCount > 0;
  const name = row.contactName ?? t('visitor');
  return (
    <Link
      to="/inbox/$id"
      params={{ id: row.id }}
      search
      aria-current={current ? 'true' : undefined}
      data-conversation={row.id}
      className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 border-b border-l-2 border-line border-l-transparent py-2.25 pr-4 pl-3.5 text-text no-underline -outline-offset-2 hover:bg-hover aria-[current]:border-l-accent aria-[current]:bg-accent-soft max-md:py-3"
    >
      <Avatar name={row.contactName ?? '?'} badge={<ChannelIcon kind={row.channelKind} />} />
      <span className="min-w-0">
        <span className="flex items-center gap-2">
          <span className={cn('min-w-0 flex-1 truncate', unread ? 'font-semibold' : 'font-medium')}>{name}</span>
          <span className="sr-only">{t(`common:channel.${row.channelKind}`)}</span>
          <time dateTime={row.lastMessageAt} className="text-xs text-muted">
            {format.listTime(row.lastMessageAt)}
          </time>
        </span>
        <span className={cn('flex min-w-0 items-center gap-1 text-sm', unread ? 'text-text' : 'text-muted')}>
          <AuthorIcon author={row.lastMessage.author} />
          <span className="min-w-0 flex-1 truncate" lang={row.language ?? undefined}>
            {row.subject && <span className="font-medium">{row.subject} · </span>}
            {row.lastMessage.text || t('file.withoutWords')}
          </span>
          {unread && (
            <>
              <Count value={row.unreadCount} />
              <span className="sr-only">{t('unread', { count: row.unreadCount })}</span>
            </>
          )}
        </span>
        <RowState row={row} />
      </span>
    </Link>
  );
}

function AuthorIcon({ author }: { author: MessageAuthor }) {
  const { t } = useTranslation('inbox');
  if (author === 'customer' || author === 'system') return null;
  const Icon = author === 'agent' ? Sparkle : UserRound;
  return (
    <>
      <Icon aria-hidden className={cn('size-3.5', author === 'agent' ? 'text-ai-text' : 'text-human-text')} />
      <span className="sr-only">{t(`author.${author}`)}</span>
    </>
  );
}

/** At most one chip: hand-off, draft, agent answering, snoozed, closed. */
function RowState({ row }: { row: Row }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const chip = stateChip(row, t, (at) => format.dateTime(at));
  const waits = row.state === 'open' ? row.waitingSince : null;
  if (!chip && !waits) return null;
  return (
    <span className="mt-0.75 flex min-w-0 flex-wrap items-center gap-1">
      {chip}
      {waits && <Waiting since={waits} long={row.remindedAt !== null} />}
    </span>
  );
}

/** In red once the team was reminded of it. */
function Waiting({ since, long }: { since: string; long: boolean }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const minutes = (useNow() - new Date(since).getTime()) / 60_000;
  return (
    <span
      className={cn('inline-flex flex-none items-center gap-1 text-xs num', long ? 'font-semibold text-danger-text' : 'text-warning-text')}
    >
      {long && <AlarmClock aria-hidden className="size-3.5" />}
      {t('waits', { time: format.duration(Math.max(1, minutes)) })}
    </span>
  );
}

function stateChip(row: Row, t: TFunction, dateTime: (at: string) => string) {
  if (row.handOff) {
    const late = row.handOff.reason === 'checkFailed' || row.handOff.reason === 'toolFailure';
    return (
      <Chip tone="warning" className="min-w-0" icon={late ? <CircleAlert aria-hidden /> : <Forward aria-hidden />}>
        {t(`common:reason.${row.handOff.reason}`)}
      </Chip>
    );
  }
  if (row.draftWaiting)
    return (
      <Chip tone="ai" className="min-w-0" icon={<PencilLine aria-hidden />}>
        {t('draftWaits')}
      </Chip>
    );
  if (row.agentThinking)
    return (
      <Chip tone="ai" className="min-w-0" icon={<Sparkle aria-hidden />}>
        {t('agentAnswers')}
      </Chip>
    );
  if (row.state === 'snoozed' && row.snoozedUntil)
    return (
      <Chip className="min-w-0" icon={<Clock aria-hidden />}>
        {t('until', { time: dateTime(row.snoozedUntil) })}
      </Chip>
    );
  return row.state === 'closed' ? <Chip>{t('state.closed')}</Chip> : null;
}
