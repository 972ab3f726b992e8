import { useState } from 'react';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { TextField } from '@/shared/ui/text-field';
import { preview, useSendTemplate, type TemplateRow } from '../api/templates';
import { bubbleClass } from './message-bubble';

interface TemplateFormProps {
  conversationId: string;
  template: TemplateRow;
  name: string;
  onBack: () => void;
  onClose: () => void;
}

// The first variable of most templates is the person's name.
const startOf = ({ variables }: TemplateRow, name: string) => {
  const [first] = variables;
  return first?.place === 'body' && name ? { [first.key]: name } : {};
};

/** Fills a template in beside what the customer will read. */
export function TemplateForm({ conversationId, template, name, onBack, onClose }: TemplateFormProps) {
  const { t } = useTranslation('inbox');
  const [values, setValues] = useState<Record<string, string>>(() => startOf(template, name));
  const [key] = useState(() => crypto.randomUUID());
  const send = useSendTemplate(conversationId);
  const errors = useErrors(send.error);
  const filled = template.variables.every((variable) => values[variable.key]?.trim());
  const shown = template.variables.map((variable) => `values.${variable.key}`);
  const problem = errors.form(...shown);
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={send.isPending}
      title={template.name}
      wide
      footer={
        <>
          <Button variant="quiet" onClick={onBack}>
            {t('template.another')}
          </Button>
          <Button
            variant="primary"
            icon={<Send aria-hidden />}
            pending={send.isPending}
            disabled={!filled}
            onClick={() => send.mutate({ templateId: template.id, values, key }, { onSuccess: onClose })}
          >
            {t('template.send')}
          </Button>
        </>
      }
    >
      {problem && (
        <Banner tone="danger" boxed>
          {problem}
        </Banner>
      )}
      {template.variables.map((variable) => (
        <TextField
          key={variable.key}
          label={t(`template.place.${variable.place}`, { name: variable.name })}
          hint={variable.example ? t('template.example', { example: variable.example }) : undefined}
          value={values[variable.key] ?? ''}
          error={errors.field(`values.${variable.key}`)}
          onChange={(value) => setValues((now) => ({ ...now, [variable.key]: value }))}
          maxLength={500}
        />
      ))}
      <section aria-label={t('template.preview')} className="grid gap-1.5">
        <h3 className="text-sm font-medium">{t('template.preview')}</h3>
        <div
          lang={template.language.slice(0, 2)}
          className={`${bubbleClass} justify-self-end rounded-br-sm border-human-line bg-human-soft`}
        >
          {preview(template, values)}
        </div>
        {template.buttons.length > 0 && <p className="justify-self-end text-xs text-muted">{template.buttons.join(' · ')}</p>}
      </section>
      <p className="text-xs text-muted">{t(template.category === 'marketing' ? 'template.costMarketing' : 'template.cost')}</p>
    </Dialog>
  );
}
