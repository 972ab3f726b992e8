import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import type { ContactDetail } from '../api/contacts';
import { useUndoMerge } from './use-undo-merge';

/** Whom a contact has taken in within the last week; there it can be taken back. */
export function MergedLines({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const canWrite = useCan('agent');
  const undo = useUndoMerge();
  return contact.merges.map((merge) => (
    <p key={merge.id} className="mx-4 mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      <Link2 aria-hidden className="size-4 flex-none" />
      <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
        {t('merge.line', { name: merge.otherName ?? t('nameless'), until: format.date(merge.undoUntil) })}
      </span>
      {canWrite && (
        <Button size="sm" pending={undo.isPending && undo.variables === merge.id} onClick={() => undo.mutate(merge.id)}>
          {t('common:undo')}
        </Button>
      )}
    </p>
  ));
}
