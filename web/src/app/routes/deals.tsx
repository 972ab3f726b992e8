import { useNavigate, useSearch } from '@tanstack/react-router';
import { Deals } from '@/features/deals/components/deals';

export function DealsPage() {
  const filters = useSearch({ from: '/signedIn/shell/deals' });
  const navigate = useNavigate();
  return <Deals filters={filters} onChange={(search) => void navigate({ to: '/deals', search, replace: true })} />;
}
