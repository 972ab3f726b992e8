import type { ReactNode } from 'react';
import { useTitle } from '@/shared/lib/use-title';

interface PageHeaderProps {
  title: ReactNode;
  /** Beside the title: a chip or a count. */
  beside?: ReactNode;
  /** On the right; the one primary button last. */
  actions?: ReactNode;
  /** Before the title, for instance Back on a phone. */
  before?: ReactNode;
}

/** The title bar of a page: its only h1. */
export function PageHeader({ title, beside, actions, before }: PageHeaderProps) {
  useTitle(typeof title === 'string' ? title : null);
  return (
    <header className="flex min-h-(--size-topbar) flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-5 py-1.5 max-md:px-3">
      {before}
      <h1 className="min-w-0 truncate text-xl font-semibold">{title}</h1>
      {beside}
      <div className="ml-auto flex items-center gap-2">{actions}</div>
    </header>
  );
}
