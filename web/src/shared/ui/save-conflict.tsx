import { ConflictDialog, type ConflictField } from './conflict-dialog';

interface SaveConflictProps<T extends object> {
  /** What `useVersionedSave` gives. */
  save: { conflict: { current: T; yours: T; original: T } | null; resolve: (merged: T) => unknown; dismiss: () => void; pending: boolean };
  fields: readonly ConflictField<T>[];
}

export function SaveConflict<T extends object>({ save, fields }: SaveConflictProps<T>) {
  if (!save.conflict) return null;
  return <ConflictDialog open onClose={save.dismiss} fields={fields} {...save.conflict} pending={save.pending} onResolve={save.resolve} />;
}
