import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useLanguages } from '@/shared/session/language';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Select } from '@/shared/ui/select';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { customFields } from '../api/business';
import type { CustomFieldBody, CustomFieldRow } from '../api/types';

const types = ['text', 'number', 'date', 'choice', 'phone', 'email'] as const;

export function CustomFieldDialog({ field, onClose }: { field: CustomFieldRow | null; onClose: () => void }) {
  const { t } = useTranslation('business');
  const { other } = useLanguages();
  const queryClient = useQueryClient();
  const [body, setBody] = useState<CustomFieldBody>(field ?? { label: '', labels: {}, appliesTo: 'contact', type: 'text', choices: [] });
  const [choices, setChoices] = useState(body.choices.join('\n'));
  const save = useMutation({
    mutationFn: (sent: CustomFieldBody) => (field ? customFields.update(field.id, sent, field.version) : customFields.create(sent)),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: customFields.key }),
        queryClient.invalidateQueries({ queryKey: ['contacts'] }),
      ]),
  });
  const errors = useErrors(save.error);
  const send = () => {
    const { label, labels, appliesTo, type } = body;
    const lines = choices
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    save.mutate({ label, labels, appliesTo, type, choices: type === 'choice' ? lines : [] });
  };
  const empty = body.label.trim() === '' || (body.type === 'choice' && choices.trim() === '');
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={body.label !== (field?.label ?? '')}
      title={field ? t('field.edit') : t('field.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={send} pending={save.isPending} disabled={empty}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      {errors.form('label', 'choices') && (
        <Banner tone="danger" boxed>
          {errors.form('label', 'choices')}
        </Banner>
      )}
      <TextField
        label={t('field.label')}
        hint={t('field.labelHint')}
        value={body.label}
        onChange={(label) => setBody({ ...body, label })}
        error={errors.field('label')}
      />
      <TextField
        label={`${t('field.label')} ${t(`common:inLanguage.${other}`)}`}
        value={body.labels[other] ?? ''}
        onChange={(label) => setBody({ ...body, labels: { ...body.labels, [other]: label } })}
      />
      <Select
        label={t('field.type')}
        value={body.type}
        onChange={(type) => setBody({ ...body, type })}
        options={types.map((value) => ({ value, label: t(`field.types.${value}`) }))}
      />
      {body.type === 'choice' && (
        <TextArea
          label={t('field.choices')}
          hint={t('field.choicesHint')}
          rows={4}
          value={choices}
          onChange={setChoices}
          error={errors.field('choices')}
        />
      )}
    </Dialog>
  );
}
