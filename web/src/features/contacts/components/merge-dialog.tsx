import { useId, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { ContactPicker } from '@/shared/ui/contact-picker';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { RadioGroup } from '@/shared/ui/radio-group';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { contactQuery } from '../api/contacts';
import { mergeContacts, mergePreviewQuery, staleAfterMerge, type MergePreview } from '../api/merge';
import { MergeEffects } from './merge-effects';
import { useUndoMerge } from './use-undo-merge';

interface Person {
  id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
}

interface MergeDialogProps {
  contact: Person;
  /** Left out: found by a few letters first. */
  with?: Person;
  onClose: () => void;
}

/** Two contacts become one. Which of them stays is chosen, never guessed; what follows is shown before it is done. */
export function MergeDialog({ contact, with: given, onClose }: MergeDialogProps) {
  const { t } = useTranslation('contacts');
  const formId = useId();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const undo = useUndoMerge();
  const [other, setOther] = useState<Person | null>(given ?? null);
  const [winnerId, setWinnerId] = useState<string | null>(null);
  const preview = useQuery(mergePreviewQuery(winnerId, winnerId && other && (winnerId === contact.id ? other.id : contact.id)));
  const merge = useMutation({
    mutationFn: (seen: MergePreview) => mergeContacts(seen),
    onSuccess: async (joined) => {
      toast(t('merge.done', { name: joined.contact.name ?? t('nameless') }), { undo: () => undo.mutate(joined.mergeId) });
      onClose();
      if (joined.contact.id !== contact.id)
        await navigate({ to: '/contacts/$id', params: { id: joined.contact.id }, search: true, replace: true });
      await queryClient.invalidateQueries({ queryKey: contactQuery(joined.contact.id).queryKey });
      await staleAfterMerge(queryClient);
    },
    onError: () => void preview.refetch(),
  });
  const error = useErrors(merge.error).text();
  const details = (person: Person) => [person.phone, person.email].filter(Boolean).join(' · ');
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('merge.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" disabled={winnerId === null || !preview.data} pending={merge.isPending}>
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={cn('grid min-w-0 content-start gap-4', !other && 'min-h-80')} // room for who is found
        onSubmit={(event) => {
          event.preventDefault();
          if (preview.data && !merge.isPending) merge.mutate(preview.data);
        }}
      >
        {!given && (
          <ContactPicker
            known
            label={t('merge.with')}
            value={other}
            onChange={(found) => {
              setOther(found);
              setWinnerId(null);
            }}
            error={other?.id === contact.id ? t('merge.itself') : undefined}
          />
        )}
        {other && other.id !== contact.id && (
          <RadioGroup
            label={t('merge.who')}
            look="cards"
            className="md:grid-cols-2"
            value={winnerId}
            onChange={setWinnerId}
            options={[contact, other].map((person) => ({
              value: person.id,
              label: <span className="wrap-anywhere">{person.name ?? t('nameless')}</span>,
              hint: <span className="wrap-anywhere">{details(person) || t('merge.noDetails')}</span>,
            }))}
          />
        )}
        <div aria-live="polite" className="grid gap-4">
          {winnerId === null ? null : preview.isPending ? (
            <Loading>
              <SkeletonRows rows={3} />
            </Loading>
          ) : preview.isError && !preview.data ? (
            <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
          ) : (
            <MergeEffects preview={preview.data} />
          )}
        </div>
        <p className="text-sm text-muted">{t('merge.hint')}</p>
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
