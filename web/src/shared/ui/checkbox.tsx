import { useEffect, useId, useRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { Check, Minus } from 'lucide-react';
import { cn } from '@/shared/lib/cn';
import { FieldNote } from './form-field';

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'checked' | 'type'> {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string;
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
}

export function Checkbox({ label, hideLabel, hint, error, checked, onChange, className, ...rest }: CheckboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <div className={cn('grid gap-1', className)}>
      <label className="flex min-h-6 items-start gap-2.5 has-disabled:text-disabled touch:min-h-11 touch:py-2.5">
        <span className="relative mt-px grid size-4.5 flex-none place-items-center">
          <input
            {...rest}
            ref={input}
            type="checkbox"
            checked={checked === true}
            aria-describedby={error || hint ? id : undefined}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.target.checked)}
            className="peer absolute inset-0 m-0 size-full appearance-none rounded-sm border border-control bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:border-line aria-invalid:border-danger"
          />
          <Check aria-hidden className="pointer-events-none relative hidden size-3.5 stroke-[2.5] text-on-accent peer-checked:block" />
          <Minus
            aria-hidden
            className="pointer-events-none absolute hidden size-3.5 stroke-[2.5] text-on-accent peer-indeterminate:block"
          />
        </span>
        <span className={hideLabel ? 'sr-only' : 'min-w-0'}>{label}</span>
      </label>
      {(error ?? hint) && (
        <span className="pl-7 touch:-mt-3.5 touch:pb-1">
          <FieldNote id={id} hint={hint} error={error} />
        </span>
      )}
    </div>
  );
}
