import { useQuery } from '@tanstack/react-query';
import { Clock, Forward, RotateCcw, Sparkle, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { useMembers } from '@/shared/session/members';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { channelsQuery } from '../api/channels';
import type { ConversationAction } from '../api/conversations';
import type { ConversationDetail } from '../api/types';
import { untilReplyDays } from './snooze-menu';

interface StateBannerProps {
  conversation: ConversationDetail;
  canWrite: boolean;
  pending: ConversationAction['do'] | null;
  act: (action: ConversationAction) => void;
}

/** Who has the conversation, and the one way to change it. */
export function StateBanner({ conversation, canWrite, pending, act }: StateBannerProps) {
  const { t } = useTranslation('inbox');
  const button = (verb: 'take-over' | 'hand-back' | 'reopen', icon: React.ReactNode, words: string) =>
    canWrite && (
      <Button size="sm" icon={icon} pending={pending === verb} onClick={() => act({ do: verb })}>
        {words}
      </Button>
    );
  const handBack = button('hand-back', <Sparkle aria-hidden />, t('handBack'));
  switch (conversation.state) {
    case 'agent':
      return (
        <Banner tone="ai" action={button('take-over', <UserRound aria-hidden />, t('takeOver'))}>
          <b className="font-medium">{t('banner.agent')}</b>
          <ModeWords channelId={conversation.channelId} kind={conversation.channelKind} />
        </Banner>
      );
    case 'snoozed':
      return (
        <Banner icon={<Clock aria-hidden />} action={button('reopen', <RotateCcw aria-hidden />, t('wake'))}>
          <SnoozedWords until={conversation.snoozedUntil} />
        </Banner>
      );
    case 'closed':
      return <Banner>{t('banner.closed')}</Banner>;
    case 'open':
      return conversation.handOff ? (
        <Banner tone="warning" icon={<Forward aria-hidden />} action={handBack}>
          <b className="font-medium">{t('handedOff', { reason: t(`common:reason.${conversation.handOff.reason}`) })}</b>
        </Banner>
      ) : (
        <Banner icon={<UserRound aria-hidden />} action={handBack}>
          <OwnerWords assigneeId={conversation.assigneeId} />
        </Banner>
      );
  }
}

function ModeWords({ channelId, kind }: { channelId: string; kind: string }) {
  const { t } = useTranslation('inbox');
  const { data: channels } = useQuery(channelsQuery);
  const mode = channels?.find((channel) => channel.id === channelId)?.agentMode;
  if (!mode) return null;
  return (
    <span className="text-muted max-md:hidden">
      {' · '}
      {t(`mode.${mode}`)} · {t(`common:channel.${kind}`)}
    </span>
  );
}

function SnoozedWords({ until }: { until: string | null }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  if (!until || new Date(until).getTime() - now > (untilReplyDays - 60) * 864e5) return t('banner.snoozedUntilReply');
  return t('banner.snoozed', { time: format.dateTime(until) });
}

function OwnerWords({ assigneeId }: { assigneeId: string | null }) {
  const { t } = useTranslation('inbox');
  const assignee = useMembers().find((member) => member.id === assigneeId);
  return assignee ? t('banner.member', { name: assignee.name }) : t('banner.nobody');
}
