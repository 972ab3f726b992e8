import { BookmarkPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '@/shared/lib/error-words';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useSaveScenario } from '../api/rehearsals';

/** Keeps a conversation to be rehearsed. */
export function SaveScenario({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('agent');
  const save = useSaveScenario();
  if (!useCan('admin')) return null;
  return (
    <Button
      size="sm"
      icon={<BookmarkPlus aria-hidden />}
      pending={save.isPending}
      disabledReason={save.isSuccess ? t('scenarios.saved') : undefined}
      onClick={() =>
        save.mutate(conversationId, {
          onSuccess: () => toast(t('scenarios.saved')),
          onError: (error) => toast(t('scenarios.failed', { reason: reasonOf(error) })),
        })
      }
    >
      {t('scenarios.save')}
    </Button>
  );
}
