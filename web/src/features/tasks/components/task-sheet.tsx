import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { formatTime, isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { toInstant } from '@/shared/lib/zone';
import type { ContactName } from '@/shared/session/contacts';
import { useMembers } from '@/shared/session/members';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { ContactPicker } from '@/shared/ui/contact-picker';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Select } from '@/shared/ui/select';
import { Sheet } from '@/shared/ui/sheet';
import { TextField } from '@/shared/ui/text-field';
import { TimeField } from '@/shared/ui/time-field';
import { createTask, deleteTask, draftOf, loadTask, saveTask, type TaskDraft, type TaskRow } from '../api/tasks';

export function TaskSheet({ task, canWrite, onClose }: { task: TaskRow | null; canWrite: boolean; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const queryClient = useQueryClient();
  const members = useMembers();
  const [row] = useState(task);
  const [title, setTitle] = useState(row?.title ?? '');
  const [day, setDay] = useState(row?.dueAt ? isoDay(row.dueAt, format.zone) : '');
  const [time, setTime] = useState(row?.dueAt ? formatTime(row.dueAt, 'en', format.zone) : '12:00');
  const [assigneeId, setAssignee] = useState(row?.assigneeId ?? '');
  const [contact, setContact] = useState<ContactName | null>(null);
  const done = () => {
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
    onClose();
  };
  const create = useMutation({ mutationFn: createTask, onSuccess: done });
  const remove = useMutation({ mutationFn: () => deleteTask(row?.id ?? ''), onSuccess: done });
  const edit = useVersionedSave<TaskRow, TaskDraft>({
    toDraft: draftOf,
    send: (draft, version) => saveTask(row?.id ?? '', draft, version),
    load: () => loadTask(row?.id ?? ''),
    onSaved: done,
  });
  const draft: TaskDraft = {
    title: title.trim(),
    dueAt: day ? toInstant(day, time || '12:00', format.zone).toISOString() : null,
    assigneeId: assigneeId || null,
  };
  const error = create.error ?? edit.error ?? remove.error;
  const errors = useErrors(error);
  return (
    <Sheet
      open
      onClose={onClose}
      dirty={title !== (row?.title ?? '')}
      title={row ? t('edit') : t('new')}
      footer={
        canWrite && (
          <>
            {row && (
              <Button
                variant="dangerText"
                icon={<Trash2 aria-hidden />}
                className="mr-auto"
                pending={remove.isPending}
                onClick={() => remove.mutate()}
              >
                {t('remove')}
              </Button>
            )}
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button
              variant="primary"
              disabled={!draft.title}
              pending={create.isPending || edit.pending}
              onClick={() => (row ? edit.save(draft, row) : create.mutate({ ...draft, contactId: contact?.id ?? null }))}
            >
              {row ? t('common:save') : t('add')}
            </Button>
          </>
        )
      }
    >
      <fieldset disabled={!canWrite} className="m-0 grid min-w-0 gap-4 border-0 p-4">
        {error && (
          <Banner tone="danger" boxed>
            {errors.form()}
          </Banner>
        )}
        <TextField label={t('what')} value={title} onChange={setTitle} error={errors.field('title')} />
        <div className="grid grid-cols-2 gap-3">
          <TextField label={t('day')} type="date" value={day} onChange={setDay} error={errors.field('dueAt')} />
          <TimeField label={t('time')} value={time} onChange={setTime} disabled={!day} />
        </div>
        <Select
          label={t('who')}
          value={assigneeId}
          onChange={setAssignee}
          options={[{ value: '', label: t('nobody') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        {!row && <ContactPicker label={t('about')} value={contact} onChange={setContact} />}
      </fieldset>
      <SaveConflict
        save={edit}
        fields={[
          { key: 'title', label: t('what') },
          { key: 'dueAt', label: t('day'), show: (at) => (at ? format.dateTime(at) : '—') },
          { key: 'assigneeId', label: t('who'), show: (id) => members.find((member) => member.id === id)?.name ?? t('nobody') },
        ]}
      />
    </Sheet>
  );
}
