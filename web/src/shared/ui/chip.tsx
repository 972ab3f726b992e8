import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from '@/shared/lib/cn';

const chipClass = cva(
  'inline-flex h-5 max-w-full items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.25',
  {
    variants: {
      tone: {
        neutral: 'bg-sunken text-muted',
        ai: 'bg-ai-soft text-ai-text',
        human: 'bg-human-soft text-human-text',
        note: 'bg-note-soft text-note-text',
        success: 'bg-success-soft text-success-text',
        warning: 'bg-warning-soft text-warning-text',
        danger: 'bg-danger-soft text-danger-text',
        info: 'bg-info-soft text-info-text',
        outline: 'bg-transparent text-muted shadow-[inset_0_0_0_1px_var(--color-line-strong)]',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type ChipTone = NonNullable<VariantProps<typeof chipClass>['tone']>;

/** Icon + one to three words. Not clickable; at most two side by side in a row. */
export function Chip({ tone, icon, className, children }: { tone?: ChipTone; icon?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <span className={cn(chipClass({ tone }), className)}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

interface FilterChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  pressed: boolean;
  count?: number;
}

/** A filter that is on or off. */
export function FilterChip({ pressed, count, className, children, ...rest }: FilterChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={cn(
        'inline-flex h-6.5 flex-none items-center gap-1.25 rounded-full border border-line-strong bg-transparent px-2.25 text-sm whitespace-nowrap text-muted hover:bg-hover aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-text touch:h-9 touch:px-3',
        className,
      )}
    >
      {children}
      {count !== undefined && <span className="num">{count}</span>}
    </button>
  );
}

/** Unread or waiting; nothing at zero. */
export function Count({ value, className }: { value: number; className?: string }) {
  if (value <= 0) return null;
  return (
    <span
      className={cn(
        'h-4.5 min-w-4.5 rounded-full bg-accent px-1.25 text-center text-xs leading-4.5 font-semibold num text-on-accent',
        className,
      )}
    >
      {value > 99 ? '99+' : value}
    </span>
  );
}
