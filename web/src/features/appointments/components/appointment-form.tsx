import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { request } from '@/shared/api/client';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { toInstant } from '@/shared/lib/zone';
import type { ContactName } from '@/shared/session/contacts';
import { inLanguage } from '@/shared/session/language';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import type { ConflictField } from '@/shared/ui/conflict-dialog';
import { ContactPicker } from '@/shared/ui/contact-picker';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Select } from '@/shared/ui/select';
import { Sheet } from '@/shared/ui/sheet';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { TimeField } from '@/shared/ui/time-field';
import { toast } from '@/shared/ui/toast-store';
import { createAppointment, editAppointment, serviceOptionsQuery, staffOptionsQuery, type AppointmentDraft } from '../api/appointments';
import type { AppointmentRow } from '../api/types';
import { FreeTimes } from './free-times';
import { draftOf, isMoved, startValues, type FormStart, type FormValues } from './form-values';
import { NotifyCustomer, useNotice } from './notify-customer';

export type { FormStart } from './form-values';

interface AppointmentFormProps {
  start: FormStart;
  onClose: () => void;
  onSaved: (row: AppointmentRow) => void;
}

/** Books somebody in, or moves a booking. Hours and grid are the team's to overrule; double bookings are not. */
export function AppointmentForm({ start, onClose, onSaved }: AppointmentFormProps) {
  const { t } = useTranslation('appointments');
  const format = useFormat();
  const queryClient = useQueryClient();
  const row = 'row' in start ? start.row : null;
  const [values, setValues] = useState(() => startValues(start, format.zone));
  const [contact, setContact] = useState<ContactName | null>('contact' in start ? (start.contact ?? null) : null);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<FormValues>) => setValues({ ...values, ...change });
  const notice = useNotice(row?.id ?? null);
  const moves = row !== null && isMoved(values, start, format.zone);

  const { data: services = [] } = useQuery(serviceOptionsQuery);
  const { data: staff = [] } = useQuery(staffOptionsQuery);
  const service = services.find(({ id }) => id === values.serviceId);

  const saved = (booked: AppointmentRow) => {
    for (const changed of ['appointments', 'conversations']) void queryClient.invalidateQueries({ queryKey: [changed] });
    toast(t(row ? 'moved' : 'booked', { when: format.dateTime(booked.startsAt) }));
    onSaved(booked);
  };
  const create = useMutation({ mutationFn: createAppointment, onSuccess: saved });
  const edit = useVersionedSave<AppointmentRow, AppointmentDraft>({
    toDraft: draftOf,
    send: (draft, version) => editAppointment(row?.id ?? '', { ...draft, notifyCustomer: moves && notice.wanted }, version),
    load: () => request<AppointmentRow>('GET', `/api/v1/appointments/${row?.id ?? ''}`),
    onSaved: saved,
  });
  const errors = useErrors(create.error ?? edit.error);
  const problem = errors.form();
  const missing = (value: unknown, words: string) => (tried && !value ? words : undefined);

  const save = () => {
    setTried(true);
    if (!values.serviceId || !values.date || !values.time || (!row && !contact)) return;
    const draft: AppointmentDraft = {
      serviceId: values.serviceId,
      variantId: values.variantId || null,
      staffId: values.staffId || null,
      startsAt: toInstant(values.date, values.time, format.zone).toISOString(),
      note: values.note.trim() || null,
    };
    if (row) edit.save(draft, row);
    else if (contact) create.mutate({ ...draft, contactId: contact.id });
  };

  return (
    <Sheet
      open
      onClose={onClose}
      dirty={contact !== null || values.note !== ''}
      title={row ? t('moveTitle', { name: row.contactName ?? t('nobody') }) : t('bookTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={save} pending={create.isPending || edit.pending}>
            {row ? t('common:save') : t('book')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 p-4">
        {problem && <Problem>{problem}</Problem>}
        {!row && <ContactPicker label={t('contact')} value={contact} onChange={setContact} error={missing(contact, t('need.contact'))} />}
        <Select
          label={t('service')}
          value={values.serviceId}
          onChange={(serviceId) => set({ serviceId, variantId: services.find(({ id }) => id === serviceId)?.variants[0]?.id ?? '' })}
          options={[
            { value: '', label: t('choose') },
            ...services.map((one) => ({ value: one.id, label: inLanguage(one.name, one.names, format.locale) })),
          ]}
          error={missing(values.serviceId, t('need.service')) ?? errors.field('serviceId')}
        />
        {service && service.variants.length > 0 && (
          <Select
            label={t('variant')}
            value={values.variantId}
            onChange={(variantId) => set({ variantId })}
            options={service.variants.map((one) => ({ value: one.id, label: inLanguage(one.name, one.names, format.locale) }))}
            error={errors.field('variantId')}
          />
        )}
        {staff.length > 0 && (
          <Select
            label={t('staffMember')}
            value={values.staffId}
            onChange={(staffId) => set({ staffId })}
            options={[
              { value: '', label: t('anybody') },
              ...staff
                .filter((one) => !service || one.services.length === 0 || one.services.includes(service.key))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={errors.field('staffId')}
          />
        )}
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t('date')}
            type="date"
            value={values.date}
            onChange={(date) => set({ date })}
            error={missing(values.date, t('need.date'))}
          />
          <TimeField
            label={t('time')}
            value={values.time}
            onChange={(time) => set({ time })}
            error={missing(values.time, t('need.time')) ?? errors.field('startsAt')}
          />
        </div>
        {values.serviceId && values.date && <FreeTimes values={values} onPick={(date, time) => set({ date, time })} />}
        <TextArea label={t('note')} rows={2} value={values.note} onChange={(note) => set({ note })} error={errors.field('note')} />
        {moves && <NotifyCustomer notice={notice} />}
      </div>
      <SaveConflict save={edit} fields={conflictFields(t, format.dateTime, services, staff)} />
    </Sheet>
  );
}

const conflictFields = (
  t: TFunction,
  dateTime: (at: string) => string,
  services: readonly { id: string; name: string }[],
  staff: readonly { id: string; name: string }[],
): ConflictField<AppointmentDraft>[] => [
  { key: 'startsAt', label: t('time'), show: (at) => (at ? dateTime(at) : '—') },
  { key: 'serviceId', label: t('service'), show: (id) => services.find((one) => one.id === id)?.name ?? '—' },
  { key: 'staffId', label: t('staffMember'), show: (id) => staff.find((one) => one.id === id)?.name ?? t('anybody') },
  { key: 'note', label: t('note') },
];

const Problem = ({ children }: { children: string }) => (
  <Banner tone="danger" boxed>
    {children}
  </Banner>
);
