import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { inLanguage } from '@/shared/session/language';
import { IconButton } from '@/shared/ui/icon-button';
import { Select } from '@/shared/ui/select';
import { Switch } from '@/shared/ui/switch';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { contactFieldsQuery, stages, type ContactDraft, type CustomFieldRow } from '../api/contacts';

interface ContactFieldsProps {
  draft: ContactDraft;
  set: (change: Partial<ContactDraft>) => void;
  error: unknown;
  disabled?: boolean;
}

export function ContactFields({ draft, set, error, disabled }: ContactFieldsProps) {
  const { t } = useTranslation('contacts');
  const errors = useErrors(error);
  const { data: fields = [] } = useQuery(contactFieldsQuery);
  return (
    <>
      <TextField label={t('name')} autoComplete="off" value={draft.name} onChange={(name) => set({ name })} error={errors.field('name')} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={t('phone')}
          type="tel"
          autoComplete="off"
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          error={errors.field('phone')}
        />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="off"
          value={draft.email}
          onChange={(email) => set({ email })}
          error={errors.field('email')}
        />
      </div>
      <Select
        label={t('stageLabel')}
        value={draft.lifecycleStage}
        onChange={(lifecycleStage) => set({ lifecycleStage })}
        options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <Tags tags={draft.tags} onChange={(tags) => set({ tags })} error={errors.field('tags')} />
      {fields.map((field) => (
        <CustomField
          key={field.key}
          field={field}
          value={draft.customFields[field.key] ?? ''}
          onChange={(value) => set({ customFields: { ...draft.customFields, [field.key]: value } })}
          error={errors.field(`customFields.${field.key}`)}
        />
      ))}
      <Switch
        label={t('optedOut')}
        hint={t('optedOutHint')}
        checked={draft.optedOut}
        onChange={(optedOut) => set({ optedOut })}
        disabled={disabled}
      />
      <TextArea label={t('notes')} rows={3} value={draft.notes} onChange={(notes) => set({ notes })} error={errors.field('notes')} />
    </>
  );
}

function CustomField({
  field,
  value,
  onChange,
  error,
}: {
  field: CustomFieldRow;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}) {
  const { t } = useTranslation('contacts');
  const { locale } = useFormat();
  const label = inLanguage(field.label, field.labels, locale);
  if (field.type === 'choice')
    return (
      <Select
        label={label}
        value={value}
        onChange={onChange}
        error={error}
        options={[{ value: '', label: t('notChosen') }, ...field.choices.map((choice) => ({ value: choice, label: choice }))]}
      />
    );
  const types = { text: 'text', number: 'text', date: 'date', phone: 'tel', email: 'email' } as const;
  return (
    <TextField
      label={label}
      type={types[field.type]}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

/** Enter or a comma adds what is typed. */
function Tags({ tags, onChange, error }: { tags: string[]; onChange: (tags: string[]) => void; error?: string }) {
  const { t } = useTranslation('contacts');
  const [text, setText] = useState('');
  const add = (words: string) => {
    const tag = words.trim().replace(/,$/, '').trim();
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
    setText('');
  };
  return (
    <div className="grid gap-1.5">
      <TextField
        label={t('tags')}
        hint={t('tagsHint')}
        value={text}
        error={error}
        onChange={(next) => (next.endsWith(',') ? add(next) : setText(next))}
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !text.trim()) return;
          event.preventDefault();
          add(text);
        }}
      />
      {tags.length > 0 && (
        <ul className="m-0 flex list-none flex-wrap gap-1.5 p-0">
          {tags.map((tag) => (
            <li key={tag} className="flex items-center gap-0.5 rounded-full border border-line-strong py-0.5 pr-0.5 pl-2.5 text-sm">
              {tag}
              <IconButton
                size="sm"
                label={t('removeTag', { tag })}
                icon={<X />}
                className="size-6 rounded-full"
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
