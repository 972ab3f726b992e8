import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { MailPlus, UserMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { membersQuery, type Member } from '@/shared/session/members';
import { useCan, useSession, type Role } from '@/shared/session/session';
import { Avatar } from '@/shared/ui/avatar';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Select } from '@/shared/ui/select';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { invitationsQuery, useChangeRole, useRemoveMember, useWithdraw } from '../api/team';
import { InviteDialog } from './invite-dialog';

/** From the most to the least. */
const roles: readonly Role[] = ['owner', 'admin', 'agent', 'viewer'];

export function TeamSettings() {
  const { t } = useTranslation('team');
  const members = useQuery(membersQuery);
  const isOwner = useCan('owner');
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<Member | null>(null);
  const change = useChangeRole();
  const errors = useErrors(change.error);
  if (members.isPending)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (members.isError && !members.data) return <ErrorState error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <>
      {change.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
      <Card
        title={t('members')}
        actions={
          isOwner && (
            <Button size="sm" variant="primary" icon={<MailPlus aria-hidden />} onClick={() => setInviting(true)}>
              {t('invite')}
            </Button>
          )
        }
      >
        <ul className="m-0 list-none p-0">
          {members.data.map((member) => (
            <MemberLine
              key={member.id}
              member={member}
              editable={isOwner}
              pending={change.isPending && change.variables.member.id === member.id}
              onRole={(role) => change.mutate({ member, role }, { onSuccess: () => toast(t('roleChanged', { name: member.name })) })}
              onRemove={() => setRemoving(member)}
            />
          ))}
        </ul>
      </Card>
      {isOwner && <Invitations />}
      <RolesExplained />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {removing && <RemoveDialog member={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

interface MemberLineProps {
  member: Member;
  editable: boolean;
  pending: boolean;
  onRole: (role: Member['role']) => void;
  onRemove: () => void;
}

function MemberLine({ member, editable, pending, onRole, onRemove }: MemberLineProps) {
  const { t } = useTranslation('team');
  const me = useSession().member.id === member.id;
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
      <Avatar name={member.name} tone="human" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{member.name}</span>
          {me && <Chip>{t('you')}</Chip>}
        </p>
        <p className="truncate text-sm text-muted">{member.email}</p>
      </div>
      {editable ? (
        <>
          <Select
            label={t('roleOf', { name: member.name })}
            hideLabel
            size="sm"
            value={member.role}
            disabled={pending}
            onChange={onRole}
            options={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))}
            className="w-52 max-md:order-last max-md:w-full"
          />
          <IconButton size="sm" label={t('remove', { name: member.name })} icon={<UserMinus />} onClick={onRemove} />
        </>
      ) : (
        <span className="text-sm text-muted">{t(`common:role.${member.role}`)}</span>
      )}
    </li>
  );
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('team');
  const remove = useRemoveMember();
  const errors = useErrors(remove.error);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('removeTitle', { name: member.name })}
      confirmLabel={t('removeDo')}
      danger
      pending={remove.isPending}
      error={errors.form()}
      onConfirm={() => remove.mutate(member.id, { onSuccess: onClose })}
    >
      {t('removeBody')}
    </ConfirmDialog>
  );
}

function Invitations() {
  const { t } = useTranslation('team');
  const format = useFormat();
  const { data = [] } = useQuery(invitationsQuery);
  const withdraw = useWithdraw();
  if (data.length === 0) return null;
  return (
    <Card title={t('invitations')}>
      <ul className="m-0 list-none p-0">
        {data.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
            <div className="min-w-40 flex-1">
              <p className="truncate font-medium">{row.email}</p>
              <p className="text-sm text-muted">
                {t(`common:role.${row.role}`)} · {t('until', { date: format.dateTime(row.expiresAt) })}
              </p>
            </div>
            <Button size="sm" pending={withdraw.isPending && withdraw.variables === row.id} onClick={() => withdraw.mutate(row.id)}>
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RolesExplained() {
  const { t } = useTranslation('team');
  return (
    <dl className="grid gap-2 text-sm">
      {roles.map((role) => (
        <div key={role}>
          <dt className="font-medium">{t(`common:role.${role}`)}</dt>
          <dd className="m-0 text-muted">{t(`can.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
