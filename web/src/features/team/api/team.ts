import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';
import { ifMatch } from '@/shared/api/pages';
import { membersQuery, type Member } from '@/shared/session/members';
import type { Role } from '@/shared/session/session';

export type InvitationRow = Schema<'InvitationRow'>;

export const invitationsQuery = queryOptions({
  queryKey: ['invitations', 'list'],
  queryFn: ({ signal }) => everything<InvitationRow>('/api/v1/team/invitations', signal),
});

function useTeamChange<T>(send: (input: T) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: membersQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
      ]),
  });
}

export const useInvite = () =>
  useTeamChange((invitation: { email: string; role: Role }) =>
    request<InvitationRow>('POST', '/api/v1/team/invitations', { body: invitation }),
  );
export const useWithdraw = () => useTeamChange((id: string) => request<unknown>('DELETE', `/api/v1/team/invitations/${id}`));
export const useChangeRole = () =>
  useTeamChange(({ member, role }: { member: Member; role: Role }) =>
    request<Member>('PATCH', `/api/v1/team/members/${member.id}`, { body: { role }, headers: ifMatch(member.version) }),
  );
export const useRemoveMember = () => useTeamChange((id: string) => request<unknown>('DELETE', `/api/v1/team/members/${id}`));
