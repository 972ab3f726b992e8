import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AgentSettings } from '@/features/agent/components/agent-settings';
import { RehearsalPage } from '@/features/agent/components/rehearsal-page';
import { VersionHistory } from '@/features/agent/components/version-history';

export function AgentPage() {
  return <AgentSettings />;
}

export function AgentHistoryPage() {
  return <VersionHistory />;
}

export function AgentRehearsalPage() {
  const { id } = useParams({ from: '/signedIn/shell/agent/rehearsals/$id' });
  const { case: caseId } = useSearch({ from: '/signedIn/shell/agent/rehearsals/$id' });
  const navigate = useNavigate();
  return (
    <RehearsalPage
      id={id}
      caseId={caseId}
      onCase={(next) =>
        void navigate({
          to: '/agent/rehearsals/$id',
          params: { id },
          search: { case: next },
          replace: caseId !== undefined && next !== undefined,
        })
      }
    />
  );
}
