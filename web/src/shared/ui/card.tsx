import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

interface CardProps {
  title?: ReactNode;
  /** On the right of the header. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One panel with a line around it; never inside another card. */
export function Card({ title, actions, className, children }: CardProps) {
  return (
    <section className={cn('min-w-0 rounded-lg border border-line bg-surface', className)}>
      {title && (
        <header className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5">
          <h2 className="min-w-0 flex-auto text-base font-semibold">{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
