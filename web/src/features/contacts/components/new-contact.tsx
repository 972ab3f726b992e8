import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { blankContact, createContact } from '../api/contacts';
import { ContactFields } from './contact-fields';

export function NewContact({ onClose, onSaved }: { onClose: () => void; onSaved: (id: string) => void }) {
  const { t } = useTranslation('contacts');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(blankContact);
  const create = useMutation({
    mutationFn: () => createContact(draft),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['contacts'] });
      onSaved(id);
    },
  });
  const errors = useErrors(create.error);
  const error = errors.form('name', 'phone', 'email', 'notes', 'tags');
  const empty = !draft.name.trim() && !draft.phone.trim() && !draft.email.trim();
  return (
    <Sheet
      open
      onClose={onClose}
      dirty={!empty}
      title={t('new')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={empty} pending={create.isPending} onClick={() => create.mutate()}>
            {t('add')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 p-4">
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <ContactFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} error={create.error} />
      </div>
    </Sheet>
  );
}
