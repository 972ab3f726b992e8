import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListChecks, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { cn } from '@/shared/lib/cn';
import { reasonOf } from '@/shared/lib/error-words';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { useMembers } from '@/shared/session/members';
import { useCan, useSession } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Checkbox } from '@/shared/ui/checkbox';
import { FilterChip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { PageHeader } from '@/shared/ui/page-header';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { tasksQuery, useTick, type TaskFilters, type TaskRow } from '../api/tasks';
import { groupTasks } from './groups';
import { TaskSheet } from './task-sheet';

export function TaskList({ filters, onChange }: { filters: TaskFilters; onChange: (filters: TaskFilters) => void }) {
  const { t } = useTranslation('tasks');
  const { zone } = useFormat();
  const now = useNow();
  const canWrite = useCan('agent');
  const list = useInfiniteQuery(tasksQuery(filters, useSession().member.id));
  const rows = rowsOf(list.data);
  const [open, setOpen] = useState<TaskRow | 'new' | null>(null);
  const groups = filters.done ? [{ group: 'done' as const, tasks: rows }] : groupTasks(rows, now, zone);
  const add = canWrite && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader title={t('title')} actions={add} />
      <div
        role="group"
        aria-label={t('filters')}
        className="flex min-h-11 flex-none items-center gap-1.5 border-b border-line bg-surface px-5 py-2 max-md:px-3"
      >
        <FilterChip pressed={!filters.done} onClick={() => onChange({ ...filters, done: undefined })}>
          {t('open')}
        </FilterChip>
        <FilterChip pressed={filters.done === true} onClick={() => onChange({ ...filters, done: true })}>
          {t('done')}
        </FilterChip>
        <span className="mx-1 h-5 w-px bg-line" />
        <FilterChip pressed={filters.mine === true} onClick={() => onChange({ ...filters, mine: filters.mine ? undefined : true })}>
          {t('mine')}
        </FilterChip>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
        {list.isPending ? (
          <Loading what={t('title')}>
            <SkeletonRows rows={6} />
          </Loading>
        ) : list.isError && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          filters.done || filters.mine ? (
            <EmptyState action={<Button onClick={() => onChange({})}>{t('common:resetFilters')}</Button>}>
              {t('common:nothingFound')}
            </EmptyState>
          ) : (
            <EmptyState icon={<ListChecks aria-hidden />} action={add}>
              {t('empty')}
            </EmptyState>
          )
        ) : (
          <>
            {groups.map(({ group, tasks }) => (
              <section key={group} aria-label={t(`group.${group}`)}>
                <h2
                  className={cn(
                    'sticky top-0 z-1 border-b border-line bg-bg px-5 py-1.5 text-xs font-medium max-md:px-3',
                    group === 'overdue' ? 'text-danger-text' : 'text-muted',
                  )}
                >
                  {t(`group.${group}`)} <span className="num">{tasks.length}</span>
                </h2>
                <ul className="m-0 list-none p-0">
                  {tasks.map((task) => (
                    <TaskLine key={task.id} task={task} canWrite={canWrite} overdue={group === 'overdue'} onOpen={() => setOpen(task)} />
                  ))}
                </ul>
              </section>
            ))}
            <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </div>
      {open && <TaskSheet task={open === 'new' ? null : open} canWrite={canWrite} onClose={() => setOpen(null)} />}
    </div>
  );
}

function TaskLine({ task, canWrite, overdue, onOpen }: { task: TaskRow; canWrite: boolean; overdue: boolean; onOpen: () => void }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const assignee = useMembers().find(({ id }) => id === task.assigneeId);
  const tick = useTick();
  const done = tick.isPending ? tick.variables.done : task.status === 'done';
  const set = (next: boolean) =>
    tick.mutate(
      { task, done: next },
      {
        onSuccess: (saved) => toast(t(next ? 'ticked' : 'unticked'), { undo: () => tick.mutate({ task: saved, done: !next }) }),
        onError: (error) => toast(reasonOf(error), { tone: 'danger' }),
      },
    );
  return (
    <li className="flex items-center gap-x-3 border-b border-line px-5 py-2 hover:bg-hover max-md:flex-wrap max-md:px-3">
      <Checkbox label={task.title} hideLabel checked={done} disabled={!canWrite} onChange={set} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={onOpen}
          className={cn(
            'min-h-6 max-w-full truncate text-left font-medium hover:underline max-md:whitespace-normal touch:min-h-9',
            done && 'text-muted line-through',
          )}
        >
          {task.title}
        </button>
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm text-muted">
          {task.contactId && (
            <Link to="/contacts/$id" params={{ id: task.contactId }} className="inline-flex min-h-6 items-center truncate link">
              {task.contactName ?? t('contact')}
            </Link>
          )}
          {task.conversationId && (
            <Link to="/inbox/$id" params={{ id: task.conversationId }} className="inline-flex min-h-6 items-center link">
              {t('conversation')}
            </Link>
          )}
          {assignee && <span className="truncate">{assignee.name}</span>}
        </p>
      </div>
      {task.dueAt && (
        <time dateTime={task.dueAt} className={cn('text-sm max-md:basis-full max-md:pl-7.5', overdue ? 'text-danger-text' : 'text-muted')}>
          {format.dateTime(task.dueAt)}
        </time>
      )}
    </li>
  );
}
