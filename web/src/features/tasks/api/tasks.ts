import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, request } from '@/shared/api/client';
import { byCursor, ifMatch, type Page } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type TaskRow = Schema<'TaskRow'>;

/** Lives in the address. */
export interface TaskFilters {
  done?: boolean;
  mine?: boolean;
}

export const tasksQuery = ({ done, mine }: TaskFilters, me: string) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', { done, mine, me }],
    queryFn: ({ pageParam, signal }) =>
      request<Page<TaskRow>>('GET', '/api/v1/tasks', {
        query: { status: done ? 'done' : 'open', assigneeId: mine ? me : undefined, limit: 50, cursor: pageParam },
        signal,
      }),
    ...byCursor,
    placeholderData: keepPreviousData,
  });

export interface TaskDraft {
  title: string;
  dueAt: string | null;
  assigneeId: string | null;
}

export const draftOf = ({ title, dueAt, assigneeId }: TaskRow): TaskDraft => ({ title, dueAt, assigneeId });
export const saveTask = (id: string, changes: Partial<TaskDraft & { status: TaskRow['status'] }>, version: number) =>
  request<TaskRow>('PATCH', `/api/v1/tasks/${id}`, { body: changes, headers: ifMatch(version) });
/** As it stands now, for a conflict: tasks are read as lists only. */
export async function loadTask(id: string) {
  const [open, done] = await Promise.all(['open', 'done'].map((status) => everything<TaskRow>('/api/v1/tasks', undefined, { status })));
  const found = [...(open ?? []), ...(done ?? [])].find((task) => task.id === id);
  if (!found) throw new ApiError({ status: 404, code: 'task.notFound' });
  return found;
}

export const createTask = (task: TaskDraft & { contactId: string | null }) => request<TaskRow>('POST', '/api/v1/tasks', { body: task });
export const deleteTask = (id: string) => request<unknown>('DELETE', `/api/v1/tasks/${id}`);

/** The tick acts at once; the row leaves when the list is read again. */
export function useTick() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ task, done }: { task: Pick<TaskRow, 'id' | 'version'>; done: boolean }) =>
      saveTask(task.id, { status: done ? 'done' : 'open' }, task.version),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
