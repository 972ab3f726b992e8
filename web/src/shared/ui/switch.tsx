import { useId, type ReactNode } from 'react';
import { Switch as Radix } from 'radix-ui';
import { cn } from '@/shared/lib/cn';

interface SwitchProps {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
}

/** On or off at once, without Save. */
export function Switch({ label, hint, hideLabel, checked, onChange, disabled, className }: SwitchProps) {
  const id = useId();
  return (
    <div className={cn('flex items-start justify-between gap-4', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'grid min-w-0 gap-0.5'}>
        {label}
        {hint && <span className="text-xs text-muted">{hint}</span>}
      </label>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className="relative h-6 w-10 flex-none rounded-full border border-control bg-sunken transition-colors duration-(--duration-fast) disabled:border-line data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-4 translate-x-[3px] rounded-full bg-control transition-transform duration-(--duration-fast) data-[state=checked]:translate-x-[19px] data-[state=checked]:bg-on-accent" />
      </Radix.Root>
    </div>
  );
}
