import { useNavigate, useSearch } from '@tanstack/react-router';
import { TaskList } from '@/features/tasks/components/task-list';

export function TasksPage() {
  const filters = useSearch({ from: '/signedIn/shell/tasks' });
  const navigate = useNavigate();
  return <TaskList filters={filters} onChange={(search) => void navigate({ to: '/tasks', search, replace: true })} />;
}
