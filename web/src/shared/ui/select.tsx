import type { Ref, SelectHTMLAttributes } from 'react';
import { ChevronDown } from 'lucide-react';
import { cn } from '@/shared/lib/cn';
import { FormField, inputClass, type FieldProps } from './form-field';

export interface Option<T extends string = string> {
  value: T;
  label: string;
  disabled?: boolean;
}

interface SelectProps<T extends string>
  extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'size' | 'className' | 'value'> {
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
  size?: 'sm' | 'md';
  ref?: Ref<HTMLSelectElement>;
}

/** The system's own list: best on phones and with a keyboard. */
export function Select<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  onChange,
  options,
  size = 'md',
  ...rest
}: SelectProps<T>) {
  return (
    <FormField {...{ label, hideLabel, hint, error, className }}>
      {(ids) => (
        <span className="relative flex items-center">
          <select
            {...rest}
            {...ids}
            value={value}
            onChange={(event) => onChange(event.target.value as T)}
            className={cn(inputClass, 'appearance-none truncate pr-8', size === 'sm' ? 'h-8 pl-2 text-sm touch:h-11' : 'h-9 touch:h-11')}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 text-muted" />
        </span>
      )}
    </FormField>
  );
}
