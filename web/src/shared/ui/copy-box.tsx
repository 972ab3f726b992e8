import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/** A text to take away, with the button that does it. */
export function CopyBox({ label, text, multiline = false }: { label: string; text: string; multiline?: boolean }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="grid grid-cols-1 gap-1">
      <span className="text-sm font-medium">{label}</span>
      <div className="flex items-start gap-2 rounded-md border border-line bg-sunken p-2">
        <code
          tabIndex={0}
          aria-label={label}
          className={`min-w-0 flex-1 py-1 font-mono text-sm select-all ${multiline ? 'break-all whitespace-pre-wrap' : 'truncate'}`}
        >
          {text}
        </code>
        <Button size="sm" icon={state === 'done' ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={() => void copy()}>
          {state === 'done' ? t('copied') : t('copy')}
        </Button>
      </div>
      <span role="status" className={state === 'failed' ? 'text-xs text-danger-text' : 'sr-only'}>
        {state === 'failed' ? t('copyFailed') : state === 'done' ? t('copied') : ''}
      </span>
    </div>
  );
}
