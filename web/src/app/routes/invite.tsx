import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { AcceptInvitation } from '@/features/account/components/accept-invitation';

const route = getRouteApi('/invite');

export function InvitePage() {
  const { token } = route.useSearch();
  const navigate = useNavigate();
  return <AcceptInvitation token={token} onDone={() => void navigate({ to: '/inbox' })} />;
}
