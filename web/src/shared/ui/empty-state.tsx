import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

interface EmptyStateProps {
  icon?: ReactNode;
  title?: ReactNode;
  /** True empty: one sentence of use. Filtered: «Нічого за цими фільтрами». Nothing selected: a quiet hint. */
  children?: ReactNode;
  /** One primary action, or «Скинути фільтри». */
  action?: ReactNode;
  className?: string;
}

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-2 px-4 py-8 text-center', className)}>
      {icon && <span className="text-muted [&>svg]:size-7">{icon}</span>}
      {title && <div className="font-semibold">{title}</div>}
      {children && <div className="max-w-88 text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
