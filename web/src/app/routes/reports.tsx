import { useNavigate, useSearch } from '@tanstack/react-router';
import { AgentReport } from '@/features/reports/components/agent-report';

export function ReportsPage() {
  const filters = useSearch({ from: '/signedIn/shell/reports' });
  const navigate = useNavigate();
  return <AgentReport filters={filters} onChange={(search) => void navigate({ to: '/reports', search, replace: true })} />;
}
