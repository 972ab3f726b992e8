import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        'rounded-sm border border-line-strong bg-surface px-1.25 font-sans text-xs font-normal whitespace-nowrap text-muted in-[.bg-accent]:border-current in-[.bg-accent]:bg-transparent in-[.bg-accent]:text-inherit touch:hidden',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
