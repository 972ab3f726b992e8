import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarDays, Columns3, ListChecks, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { timelineQuery, type ContactDetail, type TimelineItem } from '../api/contacts';
import { LikelySame } from './likely-same';
import { MergedLines } from './merged-lines';

const icons = { conversation: MessageSquare, appointment: CalendarDays, deal: Columns3, task: ListChecks };

/** What happened with a contact, the newest first. */
export function Timeline({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation('contacts');
  const timeline = useQuery(timelineQuery(contact.id));
  return (
    <>
      <div className="flex flex-wrap gap-1 px-4 pt-3">
        <Chip tone="human">{t(`stage.${contact.lifecycleStage}`)}</Chip>
        {contact.identities.map((identity) => (
          <Chip key={identity.id} tone="outline" icon={<ChannelIcon kind={identity.kind} />}>
            {t(`common:channel.${identity.kind}`)}
          </Chip>
        ))}
        {contact.tags.map((tag) => (
          <Chip key={tag} tone="outline">
            {tag}
          </Chip>
        ))}
      </div>
      <LikelySame contact={contact} />
      <MergedLines contact={contact} />
      {timeline.isPending ? (
        <Loading>
          <SkeletonRows rows={4} />
        </Loading>
      ) : timeline.isError && !timeline.data ? (
        <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />
      ) : timeline.data.length === 0 ? (
        <EmptyState>{t('timeline.empty')}</EmptyState>
      ) : (
        <ol className="m-0 list-none p-0 py-2">
          {timeline.data.map((item) => (
            <li key={`${item.kind}${item.id}`}>
              <Item item={item} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Item({ item }: { item: TimelineItem }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const Icon = icons[item.kind];
  const words = (
    <>
      <Icon aria-hidden className="mt-0.5 text-muted" />
      <span className="grid min-w-0 flex-1">
        <span className="truncate font-medium max-md:whitespace-normal">{item.title || t(`timeline.${item.kind}`)}</span>
        <span className="text-sm text-muted">
          {t(`timeline.${item.kind}`)}
          {item.state && ` · ${t(`state.${item.state}`, { defaultValue: item.state })}`}
        </span>
      </span>
      <time dateTime={item.at} className="text-xs text-muted">
        {format.dateTime(item.at)}
      </time>
    </>
  );
  const className = 'flex items-start gap-2.5 px-4 py-2 text-text no-underline -outline-offset-2 hover:bg-hover touch:min-h-11';
  if (item.kind === 'conversation')
    return (
      <Link to="/inbox/$id" params={{ id: item.id }} className={className}>
        {words}
      </Link>
    );
  if (item.kind === 'appointment')
    return (
      <Link to="/calendar" search={{ date: isoDay(item.at, format.zone) }} className={className}>
        {words}
      </Link>
    );
  return (
    <Link to={item.kind === 'deal' ? '/deals' : '/tasks'} className={className}>
      {words}
    </Link>
  );
}
