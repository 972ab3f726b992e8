import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellRing, CalendarDays, ChevronDown, ChevronRight, History, Mail, Phone, StickyNote, Tag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Avatar } from '@/shared/ui/avatar';
import { buttonClass } from '@/shared/ui/button';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { Facts } from '@/shared/ui/checks';
import { Chip } from '@/shared/ui/chip';
import { contactFieldsQuery, fieldLabel } from '../api/contact-fields';
import { previousConversationsQuery } from '../api/conversations';
import type { ConversationDetail } from '../api/types';

/** Who one talks with, what is booked, and what was said before. */
interface DetailsPanelProps {
  conversation: ConversationDetail;
  actions?: ReactNode;
  planned?: ReactNode;
}

export function DetailsPanel({ conversation, actions, planned }: DetailsPanelProps) {
  const { t } = useTranslation('inbox');
  const { contact } = conversation;
  return (
    <>
      <section className="border-b border-line px-4 pt-3 pb-4">
        <div className="mb-2 flex items-center gap-3">
          <Avatar name={contact.name ?? '?'} size="lg" />
          <div className="min-w-0 flex-1">
            <h2 className="truncate font-semibold">{contact.name ?? t('visitor')}</h2>
            <p className="text-xs text-muted">{t(`stage.${contact.lifecycleStage}`)}</p>
          </div>
          <Link
            to="/contacts/$id"
            params={{ id: contact.id }}
            aria-label={t('details.openContact')}
            className={buttonClass({ variant: 'quiet', size: 'sm', className: 'w-7 px-0 touch:w-11' })}
          >
            <ChevronRight aria-hidden />
          </Link>
        </div>
        <div className="flex flex-wrap gap-1">
          <Chip tone="outline" icon={<ChannelIcon kind={conversation.channelKind} />}>
            {t(`common:channel.${conversation.channelKind}`)}
          </Chip>
          {contact.tags.map((tag) => (
            <Chip key={tag} tone="outline" icon={<Tag aria-hidden />}>
              {tag}
            </Chip>
          ))}
        </div>
        <dl className="mt-3 grid gap-1.5 text-sm">
          {contact.phone && (
            <ContactLine icon={<Phone aria-hidden />} label={t('details.phone')} href={`tel:${contact.phone}`} text={contact.phone} />
          )}
          {contact.email && (
            <ContactLine icon={<Mail aria-hidden />} label={t('details.email')} href={`mailto:${contact.email}`} text={contact.email} />
          )}
        </dl>
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </section>
      <Section icon={<CalendarDays aria-hidden />} title={t('details.appointments')}>
        <Appointments conversation={conversation} />
      </Section>
      {planned && (
        <Section icon={<BellRing aria-hidden />} title={t('details.planned')}>
          {planned}
        </Section>
      )}
      <CustomFields contactId={contact.id} />
      {contact.notes && (
        <Section icon={<StickyNote aria-hidden />} title={t('details.notes')}>
          <p className="text-sm whitespace-pre-wrap">{contact.notes}</p>
        </Section>
      )}
      <Previous conversation={conversation} />
    </>
  );
}

function ContactLine({ icon, label, href, text }: { icon: ReactNode; label: string; href: string; text: string }) {
  return (
    <div className="flex items-center gap-2">
      <dt className="text-muted">
        {icon}
        <span className="sr-only">{label}</span>
      </dt>
      <dd className="m-0 min-w-0">
        <a href={href} className="block truncate link touch:py-2">
          {text}
        </a>
      </dd>
    </div>
  );
}

function Section({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  return (
    <section className="border-b border-line">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex w-full items-center gap-1.5 px-4 py-2.5 text-left text-sm font-semibold -outline-offset-2 touch:min-h-11"
        >
          {icon}
          <span className="flex-1">{title}</span>
          <ChevronDown aria-hidden className={open ? 'rotate-180 text-muted' : 'text-muted'} />
        </button>
      </h2>
      {open && <div className="px-4 pb-3">{children}</div>}
    </section>
  );
}

function Appointments({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const rows = conversation.upcomingAppointments;
  if (rows.length === 0) return <p className="text-sm text-muted">{t('details.noAppointments')}</p>;
  return (
    <ul className="m-0 grid list-none gap-2.5 p-0">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="font-medium num whitespace-normal">
            {format.date(row.startsAt)}, {format.timeRange(row.startsAt, row.endsAt)}
          </p>
          <p className="text-sm text-muted">{row.serviceName}</p>
          {row.status === 'pending' && <Chip tone="warning">{t('details.pending')}</Chip>}
        </li>
      ))}
    </ul>
  );
}

function CustomFields({ contactId }: { contactId: string }) {
  const { t } = useTranslation('inbox');
  const { locale } = useFormat();
  const { data } = useQuery(contactFieldsQuery(contactId));
  const rows = data?.fields.flatMap((field) => {
    const value = data.values[field.key];
    return value ? [[fieldLabel(field, locale), value] as const] : [];
  });
  if (!rows || rows.length === 0) return null;
  return (
    <Section icon={<Tag aria-hidden />} title={t('details.fields')}>
      <Facts rows={rows} />
    </Section>
  );
}

function Previous({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { data } = useQuery(previousConversationsQuery(conversation.contactId));
  const others = data?.filter((row) => row.id !== conversation.id) ?? [];
  if (others.length === 0) return null;
  return (
    <Section icon={<History aria-hidden />} title={t('details.previous')}>
      <ul className="m-0 grid list-none gap-1 p-0 text-sm">
        {others.map((row) => (
          <li key={row.id}>
            <Link
              to="/inbox/$id"
              params={{ id: row.id }}
              search
              className="flex items-center gap-2 rounded-md py-1 text-text hover:bg-hover touch:min-h-11"
            >
              <ChannelIcon kind={row.channelKind} className="text-muted" />
              <span className="min-w-0 flex-1 truncate">{row.lastMessage.text}</span>
              <time dateTime={row.lastMessageAt} className="text-xs text-muted">
                {format.listTime(row.lastMessageAt)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
