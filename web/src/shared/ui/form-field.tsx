import { useId, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

export interface FieldProps {
  label: string;
  /** The label is read aloud but not shown. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and how to mend it; replaces the hint. */
  error?: string;
  className?: string;
}

export interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** Label above, control, hint or error below: `<FormField label="…">{(ids) => <input {...ids} />}</FormField>`. */
export function FormField({
  label,
  hideLabel,
  hint,
  error,
  className,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className={cn('grid min-w-0 content-start gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': error || hint ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      <FieldNote id={noteId} hint={hint} error={error} />
    </div>
  );
}

export function FieldNote({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  if (error)
    return (
      <span id={id} role="alert" className="text-xs text-danger-text">
        {error}
      </span>
    );
  return hint ? (
    <span id={id} className="text-xs text-muted">
      {hint}
    </span>
  ) : null;
}

/** The look of every box one types into. */
export const inputClass =
  'w-full min-w-0 rounded-md border border-control bg-surface px-3 text-base text-text aria-invalid:border-danger aria-invalid:shadow-[0_0_0_1px_var(--color-danger)] disabled:border-line disabled:text-disabled touch:text-lg';
