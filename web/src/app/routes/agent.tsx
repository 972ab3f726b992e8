import { AgentSettings } from '@/features/agent/components/agent-settings';

export function AgentPage() {
  return <AgentSettings />;
}
