import type { TaskRow } from '../api/tasks';
import { groupTasks } from './groups';

const now = Date.parse('2026-11-24T10:00:00Z');
const task = (id: string, dueAt: string | null) => ({ id, dueAt }) as TaskRow;

test('Tasks stand by when they are due, in the days of the business', () => {
  const groups = groupTasks(
    [
      task('undated', null),
      task('later', '2026-12-20T10:00:00Z'),
      task('week', '2026-11-27T10:00:00Z'),
      task('tonight', '2026-11-24T21:30:00Z'),
      task('overdue', '2026-11-24T09:00:00Z'),
    ],
    now,
    'Europe/Kyiv',
  );

  expect(groups.map(({ group, tasks }) => [group, tasks.map(({ id }) => id)])).toEqual([
    ['overdue', ['overdue']],
    ['today', ['tonight']],
    ['week', ['week']],
    ['later', ['later']],
    ['undated', ['undated']],
  ]);
});
