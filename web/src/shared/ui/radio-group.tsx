import { useId, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { FieldNote } from './form-field';

interface Choice<T extends string> {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps<T extends string> {
  label: string;
  hideLabel?: boolean;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly Choice<T>[];
  error?: string;
  /** `cards`: each choice is a framed box, for decisions. */
  look?: 'list' | 'cards';
  className?: string;
}

export function RadioGroup<T extends string>({
  label,
  hideLabel,
  value,
  onChange,
  options,
  error,
  look = 'list',
  className,
}: RadioGroupProps<T>) {
  const id = useId();
  return (
    <fieldset className="m-0 grid min-w-0 gap-1 border-0 p-0" aria-describedby={error ? id : undefined}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 p-0 text-sm font-medium'}>{label}</legend>
      <div className={cn('grid gap-1', look === 'cards' && 'gap-2', className)}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cn(
              'flex min-h-8 items-start gap-2.5 py-1.5 has-disabled:text-disabled touch:min-h-11 touch:py-2.5',
              look === 'cards' &&
                'rounded-lg border border-line-strong bg-surface px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            )}
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="m-0 mt-0.5 size-4 flex-none appearance-none rounded-full border border-control bg-surface checked:border-[5px] checked:border-accent disabled:border-line"
            />
            {option.icon && <span className="mt-0.5 text-muted">{option.icon}</span>}
            <span className="grid min-w-0 gap-0.5">
              <span className={cn(look === 'cards' && 'font-medium')}>{option.label}</span>
              {option.hint && <span className="text-sm text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNote id={id} error={error} />
    </fieldset>
  );
}
