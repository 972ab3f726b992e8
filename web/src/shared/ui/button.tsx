import { useId, type ButtonHTMLAttributes, type ReactNode, type Ref } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from '@/shared/lib/cn';
import { Spinner } from './spinner';

export const buttonClass = cva(
  'inline-flex flex-none items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline transition-colors duration-(--duration-instant) select-none disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-active disabled:border-line-strong disabled:bg-surface disabled:text-disabled',
        secondary: 'border-line-strong bg-surface text-text hover:bg-hover disabled:bg-surface disabled:text-disabled',
        quiet: 'border-transparent bg-transparent text-text hover:bg-hover disabled:bg-transparent disabled:text-disabled',
        danger: 'border-transparent bg-danger text-on-danger disabled:border-line-strong disabled:bg-surface disabled:text-disabled',
        dangerText: 'border-line-strong bg-surface text-danger-text hover:bg-hover disabled:text-disabled',
      },
      size: {
        sm: 'h-7 px-2 text-sm touch:h-9',
        md: 'h-9 px-3 text-base touch:h-11',
        lg: 'h-11 px-4 text-base',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

// A spinner that comes without an icon to replace takes its room from the padding, so the width stays.
const busyPadding = { sm: 'px-0 gap-1', md: 'px-0.5', lg: 'px-1.5' } as const;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, VariantProps<typeof buttonClass> {
  /** Busy: the spinner takes the icon's place and a press does nothing. */
  pending?: boolean;
  icon?: ReactNode;
  /** Why it is off; stands beside the button. */
  disabledReason?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant,
  size,
  pending = false,
  icon,
  disabledReason,
  className,
  children,
  disabled,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const off = disabled ?? Boolean(disabledReason);
  const button = (
    <button
      type="button"
      {...rest}
      disabled={off}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
      className={cn(buttonClass({ variant, size }), pending && !icon && busyPadding[size ?? 'md'], className)}
    >
      {pending ? <Spinner className={size === 'sm' ? 'size-3' : undefined} /> : icon}
      {children}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {button}
      <span id={reasonId} className="text-xs text-muted">
        {disabledReason}
      </span>
    </span>
  );
}
