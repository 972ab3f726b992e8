import { useQuery } from '@tanstack/react-query';
import { Check, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useSession } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button, buttonClass } from '@/shared/ui/button';
import { Spinner } from '@/shared/ui/spinner';
import { teamChatsQuery, useInviteToTeamChat, useRemoveTeamChat } from '../api/telegram';

/** The member presses Start in the bot; their message comes here and our answer reaches them. That chat then hears of news. */
export function RoundTrip({ channelId }: { channelId: string }) {
  const { t } = useTranslation('channels');
  const { member } = useSession();
  const invite = useInviteToTeamChat(channelId);
  const remove = useRemoveTeamChat(channelId);
  const waiting = invite.isSuccess;
  const { data: chats } = useQuery({ ...teamChatsQuery(channelId), refetchInterval: waiting ? 2000 : false });
  const mine = chats?.find((chat) => chat.memberId === member.id);
  const error = useErrors(invite.error ?? remove.error).form();
  if (mine)
    return (
      <section className="grid gap-2" aria-live="polite">
        <p className="flex items-start gap-2 text-sm">
          {mine.greetedAt ? <Check aria-hidden className="mt-0.5 flex-none text-success" /> : <Spinner />}
          <span>{mine.greetedAt ? t('telegram.works') : t('telegram.answering')}</span>
        </p>
        <Button variant="quiet" size="sm" className="justify-self-start" pending={remove.isPending} onClick={() => remove.mutate(mine.id)}>
          {t('telegram.unlink')}
        </Button>
      </section>
    );
  return (
    <section className="grid gap-3" aria-live="polite">
      <p className="text-sm">{t('telegram.tryLead')}</p>
      {error && (
        <Banner tone="danger" boxed>
          {error}
        </Banner>
      )}
      {waiting ? (
        <>
          <a
            href={invite.data.link}
            target="_blank"
            rel="noreferrer"
            className={buttonClass({ variant: 'primary', className: 'justify-self-start' })}
          >
            <Send aria-hidden />
            {t('telegram.openBot')}
          </a>
          <p className="flex items-center gap-2 text-sm text-muted">
            <Spinner />
            {t('telegram.waiting')}
          </p>
        </>
      ) : (
        <Button className="justify-self-start" icon={<Send aria-hidden />} pending={invite.isPending} onClick={() => invite.mutate()}>
          {t('telegram.try')}
        </Button>
      )}
    </section>
  );
}
