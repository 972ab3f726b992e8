import { useNavigate, useSearch } from '@tanstack/react-router';
import { Calendar } from '@/features/appointments/components/calendar';

export function CalendarPage() {
  const search = useSearch({ from: '/signedIn/shell/calendar' });
  const navigate = useNavigate();
  return <Calendar search={search} onChange={(next) => void navigate({ to: '/calendar', search: next, replace: true })} />;
}
