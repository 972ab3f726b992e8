import { useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '@/shared/lib/error-words';
import { useErrors } from '@/shared/lib/use-errors';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import type { ConflictField } from '@/shared/ui/conflict-dialog';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';

interface Resource<Row, Body> {
  key: readonly string[];
  load: (id: string) => Promise<Row>;
  create: (body: Body) => Promise<Row>;
  update: (id: string, body: Body, version: number) => Promise<Row>;
  remove: (id: string) => Promise<unknown>;
}

interface RecordSheetProps<Row, Body extends object> {
  resource: Resource<Row, Body>;
  row: Row | null;
  blank: Body;
  toBody: (row: Row) => Body;
  /** As the API takes it. */
  clean?: (body: Body) => Body;
  newTitle: string;
  nameOf: (body: Body) => string;
  deleteBody: string;
  conflict: readonly ConflictField<Body>[];
  fields: (body: Body, set: (change: Partial<Body>) => void, errors: ErrorWords) => ReactNode;
}

/** A panel that makes, edits or deletes one row, on the version it was read with. */
export function RecordSheet<Row extends { id: string; version: number }, Body extends object>(
  props: RecordSheetProps<Row, Body> & { onClose: () => void },
) {
  const {
    resource,
    row: opened,
    blank,
    toBody,
    clean = (body: Body): Body => body,
    newTitle,
    nameOf,
    deleteBody,
    conflict,
    fields,
    onClose,
  } = props;
  const { t } = useTranslation('catalogue');
  const queryClient = useQueryClient();
  const canEdit = useCan('admin');
  // The row as it was opened: what others save meanwhile is met as a conflict, not silently.
  const [row] = useState(opened);
  const [body, setBody] = useState(() => (row ? toBody(row) : blank));
  const [dirty, setDirty] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const done = () => {
    void queryClient.invalidateQueries({ queryKey: resource.key });
    onClose();
  };
  const create = useMutation({
    mutationFn: resource.create,
    onSuccess: () => {
      toast(t('common:saved'));
      done();
    },
  });
  const edit = useVersionedSave<Row, Body>({
    toDraft: toBody,
    send: (draft, version) => resource.update(row?.id ?? '', clean(draft), version),
    load: () => resource.load(row?.id ?? ''),
    onSaved: () => {
      toast(t('common:saved'));
      done();
    },
  });
  const remove = useMutation({ mutationFn: () => resource.remove(row?.id ?? ''), onSuccess: done });
  const removeErrors = useErrors(remove.error);
  const error = create.error ?? edit.error;
  const errors = useErrors(error);
  const save = () => (row ? edit.save(body, row) : create.mutate(clean(body)));
  const named = nameOf(body).trim() !== '';
  return (
    <Sheet
      open
      onClose={onClose}
      dirty={dirty}
      title={row ? nameOf(toBody(row)) : newTitle}
      footer={
        canEdit ? (
          <>
            {row && (
              <Button variant="dangerText" icon={<Trash2 aria-hidden />} onClick={() => setDeleting(true)} className="mr-auto">
                {t('common:delete')}
              </Button>
            )}
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button variant="primary" onClick={save} pending={create.isPending || edit.pending} disabled={!named}>
              {t('common:save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-4 border-0 p-4">
        {error && (
          <Banner tone="danger" boxed>
            {errors.all()}
          </Banner>
        )}
        {fields(
          body,
          (change) => {
            setBody({ ...body, ...change });
            setDirty(true);
          },
          errors,
        )}
      </fieldset>
      <SaveConflict save={edit} fields={conflict} />
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('deleteTitle', { name: nameOf(body) })}
        confirmLabel={t('deleteDo')}
        danger
        pending={remove.isPending}
        error={removeErrors.form()}
        onConfirm={() => remove.mutate()}
      >
        {deleteBody}
      </ConfirmDialog>
    </Sheet>
  );
}
