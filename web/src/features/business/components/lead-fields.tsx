import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { IconButton } from '@/shared/ui/icon-button';
import { Select } from '@/shared/ui/select';
import { toast } from '@/shared/ui/toast-store';
import { customFields } from '../api/business';
import type { CustomFieldRow } from '../api/types';
import { CustomFieldDialog } from './custom-field-dialog';
import type { LoadedForm } from './use-business-form';

type Asked = 'never' | 'optional' | 'required';

/** What the agent asks before it books, and what it keeps when it is told. */
export function LeadFields({ form }: { form: LoadedForm }) {
  const { t } = useTranslation('business');
  const { locale } = useFormat();
  const { data: fields = [] } = useQuery(customFields.list);
  const [editing, setEditing] = useState<CustomFieldRow | 'new' | null>(null);
  const [removing, setRemoving] = useState<CustomFieldRow | null>(null);
  const { leadFields } = form.values;
  const asked = (key: string): Asked => {
    const found = leadFields.find((field) => field.key === key);
    return found ? (found.required ? 'required' : 'optional') : 'never';
  };
  const ask = (key: string, how: Asked) => {
    const others = leadFields.filter((field) => field.key !== key);
    form.set({ leadFields: how === 'never' ? others : [...others, { key, required: how === 'required' }] });
  };
  const own = fields.filter((field) => field.appliesTo === 'contact');
  const row = (key: string, label: string, field?: CustomFieldRow) => (
    <li
      key={key}
      className="grid grid-cols-[minmax(0,1fr)_12rem_2rem] items-center gap-3 border-b border-line py-2 last:border-b-0 max-md:grid-cols-[minmax(0,1fr)_9rem_2rem] max-md:gap-2"
    >
      {field ? (
        <button type="button" onClick={() => setEditing(field)} className="justify-self-start text-left link touch:min-h-11">
          {label}
        </button>
      ) : (
        <span>{label}</span>
      )}
      <Select
        label={t('lead.asked', { field: label })}
        hideLabel
        size="sm"
        value={asked(key)}
        onChange={(how) => ask(key, how)}
        options={(['required', 'optional', 'never'] as const).map((value) => ({ value, label: t(`lead.${value}`) }))}
      />
      {field && <IconButton size="sm" label={t('lead.remove', { field: label })} icon={<Trash2 />} onClick={() => setRemoving(field)} />}
    </li>
  );
  return (
    <div className="p-4 pt-2">
      <ul className="m-0 list-none p-0">
        {row('name', t('lead.name'))}
        {row('phone', t('lead.phone'))}
        {row('email', t('lead.email'))}
        {own.map((field) => row(field.key, field.labels[locale] || field.label, field))}
      </ul>
      <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setEditing('new')} className="mt-3">
        {t('lead.add')}
      </Button>
      {editing && <CustomFieldDialog field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {removing && <RemoveField field={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function RemoveField({ field, onClose }: { field: CustomFieldRow; onClose: () => void }) {
  const { t } = useTranslation('business');
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => customFields.remove(field.id),
    onSuccess: () => {
      toast(t('common:deleted'));
      onClose();
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: customFields.key }),
        queryClient.invalidateQueries({ queryKey: ['business'] }),
      ]),
  });
  const errors = useErrors(remove.error);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('lead.removeTitle', { field: field.label })}
      confirmLabel={t('lead.removeDo')}
      danger
      pending={remove.isPending}
      error={errors.form()}
      onConfirm={() => remove.mutate()}
    >
      {t('lead.removeBody')}
    </ConfirmDialog>
  );
}
