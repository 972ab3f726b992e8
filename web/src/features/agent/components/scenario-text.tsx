import { useId } from 'react';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { buttonClass } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/text-area';

interface ScenarioTextProps {
  value: string;
  onChange: (lines: string) => void;
  error?: unknown;
  /** The field is why the dialog is there. */
  open?: boolean;
}

/** Scenarios pasted or from a file, one JSON object a line. */
export function ScenarioText({ value, onChange, error, open = false }: ScenarioTextProps) {
  const { t } = useTranslation('agent');
  const errors = useErrors(error);
  const id = useId();
  return (
    <details className="text-sm" open={open || value !== ''}>
      <summary className="min-h-8 py-1 text-accent-text">{t('start.paste')}</summary>
      <div className="mt-2 grid gap-2">
        <TextArea
          label={t('start.lines')}
          hint={t('start.linesHint', { example: JSON.stringify({ turns: [t('start.lineExample')], expect: { must_mention: ['450'] } }) })}
          rows={4}
          spellCheck={false}
          value={value}
          onChange={onChange}
          error={errors.field('lines')}
        />
        <label htmlFor={id} className={buttonClass({ size: 'sm', className: 'w-fit has-focus-visible:outline-2' })}>
          <FileUp aria-hidden />
          {t('start.file')}
          <input
            id={id}
            type="file"
            accept=".jsonl,.json,.txt"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void file.text().then(onChange);
              event.target.value = '';
            }}
          />
        </label>
      </div>
    </details>
  );
}
