import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '@/shared/lib/error-words';
import { toast } from '@/shared/ui/toast-store';
import { staleAfterMerge, undoMerge } from '../api/merge';

/** Makes two merged contacts two again; says so. Works after its page has gone, as from a toast. */
export function useUndoMerge() {
  const { t } = useTranslation('contacts');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (mergeId: string) => {
      try {
        await undoMerge(mergeId);
        toast(t('merge.undone'));
      } catch (error) {
        toast(reasonOf(error), { tone: 'danger' });
      }
      await staleAfterMerge(queryClient);
    },
  });
}
