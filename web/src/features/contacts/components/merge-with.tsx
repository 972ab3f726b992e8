import { useState } from 'react';
import { Merge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/button';
import type { ContactDetail } from '../api/contacts';
import { MergeDialog } from './merge-dialog';

/** For whom nothing but a person knows that two contacts are one. */
export function MergeWith({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation('contacts');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="sm" icon={<Merge aria-hidden />} onClick={() => setOpen(true)}>
        {t('merge.openAny')}
      </Button>
      {open && <MergeDialog contact={contact} onClose={() => setOpen(false)} />}
    </>
  );
}
