import { useState } from 'react';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AppointmentForm, type FormStart } from '@/features/appointments/components/appointment-form';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import type { ContactName } from '@/shared/session/contacts';
import { Button } from '@/shared/ui/button';

/** Books the customer one is talking with. */
export function BookFromChat({ contact }: { contact: ContactName }) {
  const { t } = useTranslation('inbox');
  const { zone } = useFormat();
  const canWrite = useCan('agent');
  const [start, setStart] = useState<FormStart | null>(null);
  if (!canWrite) return null;
  return (
    <>
      <Button
        size="sm"
        icon={<CalendarPlus aria-hidden />}
        onClick={() => setStart({ date: isoDay(Date.now(), zone), time: '', staffId: null, contact })}
      >
        {t('details.book')}
      </Button>
      {start && <AppointmentForm start={start} onClose={() => setStart(null)} onSaved={() => setStart(null)} />}
    </>
  );
}
