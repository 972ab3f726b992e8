import { useRef, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Check, ChevronDown, ChevronLeft, Clock, Ellipsis, PanelRight, RotateCcw, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useTitle } from '@/shared/lib/use-title';
import { useMembers } from '@/shared/session/members';
import { Button, buttonClass } from '@/shared/ui/button';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { Chip } from '@/shared/ui/chip';
import { IconButton } from '@/shared/ui/icon-button';
import { Kbd } from '@/shared/ui/kbd';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '@/shared/ui/menu';
import type { ConversationAction } from '../api/conversations';
import type { ConversationDetail } from '../api/types';
import { SnoozeDialog, SnoozeItems, SnoozeMenu } from './snooze-menu';

interface ThreadHeaderProps {
  conversation: ConversationDetail;
  canWrite: boolean;
  act: (action: ConversationAction) => void;
  onClose: () => void;
  onDetails: () => void;
}

export function ThreadHeader({ conversation, canWrite, act, onClose, onDetails }: ThreadHeaderProps) {
  const { t } = useTranslation('inbox');
  const snooze = useRef<HTMLButtonElement>(null);
  const assign = useRef<HTMLButtonElement>(null);
  const closed = conversation.state === 'closed';
  const name = conversation.contactName ?? t('visitor');
  useTitle(name);
  const contact = conversation.contact.phone ?? conversation.contact.email;
  // A menu of Radix opens on the pointer, or on Enter where it has focus.
  const open = (button: HTMLButtonElement | null) => {
    button?.focus();
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  };
  useShortcut('S', () => open(snooze.current), { when: canWrite });
  useShortcut('A', () => open(assign.current), { when: canWrite });
  return (
    <header className="@container flex min-h-(--size-topbar) flex-none items-center gap-2 border-b border-line bg-surface px-5 max-md:gap-1 max-md:px-2">
      <Link to="/inbox" search aria-label={t('back')} className={buttonClass({ variant: 'quiet', className: 'w-11 px-0 md:hidden' })}>
        <ChevronLeft aria-hidden className="size-5" />
      </Link>
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-center gap-1.5">
          <h1 className="min-w-0 truncate text-lg font-semibold">{name}</h1>
          <span className="flex-none @max-[34rem]:hidden">
            <Chip>{t(`state.${conversation.state}`)}</Chip>
          </span>
        </div>
        <p className="flex min-w-0 items-center gap-1 text-xs text-muted">
          <ChannelIcon kind={conversation.channelKind} className="size-3.5" />
          <span className="truncate">{[t(`common:channel.${conversation.channelKind}`), contact].filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      {canWrite && (
        <>
          {!closed && (
            <SnoozeMenu
              trigger={<IconButton ref={snooze} label={t('snooze.label')} shortcut="S" icon={<Clock />} className="max-md:hidden" />}
              onSnooze={(until) => act({ do: 'snooze', until })}
            />
          )}
          <AssignMenu ref={assign} conversation={conversation} act={act} />
          {closed ? (
            <Button icon={<RotateCcw aria-hidden />} onClick={() => act({ do: 'reopen' })}>
              {t('reopen')}
            </Button>
          ) : (
            <Button icon={<Check aria-hidden />} onClick={onClose} aria-label={t('closeConversation')}>
              <span className="@max-[34rem]:hidden">{t('common:close')}</span>
              <Kbd className="@max-[40rem]:hidden">E</Kbd>
            </Button>
          )}
        </>
      )}
      <IconButton label={t('details.title')} shortcut="P" icon={<PanelRight />} onClick={onDetails} className="max-md:hidden" />
      <PhoneMenu {...{ conversation, canWrite, act, onDetails }} />
    </header>
  );
}

function AssignMenu({ conversation, act, ref }: Pick<ThreadHeaderProps, 'conversation' | 'act'> & { ref: React.Ref<HTMLButtonElement> }) {
  const { t } = useTranslation('inbox');
  const members = useMembers();
  const assignee = members.find((member) => member.id === conversation.assigneeId);
  return (
    <Menu
      trigger={
        <Button
          ref={ref}
          icon={<UserRound aria-hidden />}
          className="max-md:hidden"
          aria-label={t('assign.current', { name: assignee?.name ?? t('assign.nobody') })}
        >
          <span className="max-w-28 truncate @max-[34rem]:hidden">{assignee?.name ?? t('assign.do')}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <AssignChoice {...{ conversation, act }} />
    </Menu>
  );
}

function AssignChoice({ conversation, act }: Pick<ThreadHeaderProps, 'conversation' | 'act'>) {
  const { t } = useTranslation('inbox');
  const members = useMembers();
  return (
    <MenuChoice
      label={t('assign.label')}
      value={conversation.assigneeId ?? 'nobody'}
      onChange={(id) => act({ do: 'assign', memberId: id === 'nobody' ? null : id })}
      options={[{ value: 'nobody', label: t('assign.nobody') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

function PhoneMenu({ conversation, canWrite, act, onDetails }: Omit<ThreadHeaderProps, 'onClose'>) {
  const { t } = useTranslation('inbox');
  const [choosing, setChoosing] = useState(false);
  const snooze = (until: string) => act({ do: 'snooze', until });
  return (
    <span className="md:hidden">
      <Menu trigger={<IconButton label={t('more')} icon={<Ellipsis />} />}>
        <MenuItem icon={<PanelRight aria-hidden />} onSelect={onDetails}>
          {t('details.title')}
        </MenuItem>
        {canWrite && conversation.state !== 'closed' && (
          <>
            <MenuSeparator />
            <SnoozeItems onSnooze={snooze} onChoose={() => setChoosing(true)} />
          </>
        )}
        {canWrite && (
          <>
            <MenuSeparator />
            <AssignChoice {...{ conversation, act }} />
          </>
        )}
      </Menu>
      {choosing && <SnoozeDialog onClose={() => setChoosing(false)} onSnooze={snooze} />}
    </span>
  );
}
