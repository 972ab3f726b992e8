import { isoDay } from '@/shared/lib/format';
import { addDays } from '@/shared/lib/zone';
import type { TaskRow } from '../api/tasks';

export type Group = 'overdue' | 'today' | 'week' | 'later' | 'undated';
const order: Group[] = ['overdue', 'today', 'week', 'later', 'undated'];

/** Open tasks by when they are due, in the business's days; empty groups are left out. */
export function groupTasks(tasks: readonly TaskRow[], now: number, zone: string): { group: Group; tasks: TaskRow[] }[] {
  const today = isoDay(now, zone);
  const of = ({ dueAt }: TaskRow): Group => {
    if (!dueAt) return 'undated';
    if (new Date(dueAt).getTime() < now) return 'overdue';
    const day = isoDay(dueAt, zone);
    if (day === today) return 'today';
    return day <= addDays(today, 7) ? 'week' : 'later';
  };
  const sorted = [...tasks].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return order.map((group) => ({ group, tasks: sorted.filter((task) => of(task) === group) })).filter((one) => one.tasks.length > 0);
}
