import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { isConflict } from '@/shared/api/errors';

interface Options<Row extends { version: number }, Draft extends object> {
  toDraft: (row: Row) => Draft;
  send: (draft: Draft, version: number) => Promise<Row>;
  /** What the server has now; asked after a 412. */
  load: () => Promise<Row>;
  onSaved: (row: Row) => void;
}

/** Saves an edited row on the version it was read with. A 412 becomes `conflict`, for `<SaveConflict save={save} fields={…} />`. */
export function useVersionedSave<Row extends { version: number }, Draft extends object>({
  toDraft,
  send,
  load,
  onSaved,
}: Options<Row, Draft>) {
  const [conflict, setConflict] = useState<{ current: Row; yours: Draft; original: Draft } | null>(null);
  const mutation = useMutation({
    mutationFn: ({ draft, row }: { draft: Draft; row: Row }) => send(draft, row.version),
    onSuccess: (row) => {
      setConflict(null);
      onSaved(row);
    },
    onError: async (error, { draft, row }) => {
      if (isConflict(error)) setConflict({ current: await load(), yours: draft, original: toDraft(row) });
    },
  });
  return {
    save: (draft: Draft, row: Row) => mutation.mutate({ draft, row }),
    pending: mutation.isPending,
    error: isConflict(mutation.error) ? null : mutation.error,
    conflict: conflict && { ...conflict, current: toDraft(conflict.current) },
    resolve: (merged: Draft) => conflict && mutation.mutate({ draft: merged, row: conflict.current }),
    dismiss: () => setConflict(null),
  };
}
