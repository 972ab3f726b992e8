import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '@/shared/ui/toast-store';
import { staleAfterMerge, undoMerge } from '../api/merge';

/** Makes two merged contacts two again; says so. Works after its page has gone, as from a toast. */
export function useUndoMerge() {
  const { t, i18n } = useTranslation('contacts');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (mergeId: string) => {
      try {
        await undoMerge(mergeId);
        toast(t('merge.undone'));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        toast(i18n.exists(`errors:${code}`) ? t(`errors:${code}`) : t('errors:unexpected'), { tone: 'danger' });
      }
      await staleAfterMerge(queryClient);
    },
  });
}
