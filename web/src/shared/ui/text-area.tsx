import type { Ref, TextareaHTMLAttributes } from 'react';
import { cn } from '@/shared/lib/cn';
import { FormField, inputClass, type FieldProps } from './form-field';

interface TextAreaProps extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'className'> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text, from `rows` up to 40 % of the window. */
export function TextArea({ label, hideLabel, hint, error, className, value, onChange, rows = 3, ...rest }: TextAreaProps) {
  return (
    <FormField {...{ label, hideLabel, hint, error, className }}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cn(inputClass, 'field-sizing-content max-h-[40dvh] resize-y py-2')}
          style={{ minHeight: `calc(${rows} * var(--text-base--line-height) + 1.125rem)` }}
        />
      )}
    </FormField>
  );
}
