import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { spansProblem } from '@/shared/lib/hours';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { businessQuery, draftOf, loadBusiness, saveBusiness, type BusinessDraft } from '../api/business';
import type { BusinessRow } from '../api/types';

/** The profile under edit: what the server has, and what was changed on top of it. */
export function useBusinessForm({ onSaved }: { onSaved?: () => void } = {}) {
  const queryClient = useQueryClient();
  const query = useQuery(businessQuery);
  const [edited, setEdited] = useState<{ draft: BusinessDraft; of: BusinessRow } | null>(null);
  const save = useVersionedSave<BusinessRow, BusinessDraft>({
    toDraft: draftOf,
    send: saveBusiness,
    load: loadBusiness,
    onSaved: (row) => {
      queryClient.setQueryData(businessQuery.queryKey, row);
      void queryClient.invalidateQueries({ queryKey: ['business'] });
      setEdited(null);
      onSaved?.();
    },
  });
  const values = edited?.draft ?? (query.data && draftOf(query.data));
  const wrong = values
    ? [...values.weeklyHours, ...values.exceptions].some(({ spans }) => spansProblem(spans)) ||
      values.exceptions.some(({ date }) => date === '') ||
      values.name.trim() === ''
    : false;
  return {
    query,
    values,
    dirty: edited !== null,
    wrong,
    conflict: save,
    error: save.error,
    pending: save.pending,
    set: (change: Partial<BusinessDraft>) => {
      if (values && query.data) setEdited({ draft: { ...values, ...change }, of: edited?.of ?? query.data });
    },
    discard: () => setEdited(null),
    save: () => {
      if (edited && !wrong) save.save(edited.draft, edited.of);
    },
  };
}

export type BusinessForm = ReturnType<typeof useBusinessForm>;
/** The form with its values there. */
export type LoadedForm = Omit<BusinessForm, 'values'> & { values: BusinessDraft };
