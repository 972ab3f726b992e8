import type { ReactNode } from 'react';
import { useTitle } from '@/shared/lib/use-title';

/** The body of one settings section: a title, its actions, and a column that one can read. */
export function SettingsPage({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="mx-auto grid w-full max-w-190 gap-5 p-6 max-md:p-3">
      <header className="flex flex-wrap items-center gap-3">
        <div className="grid min-w-0 flex-1 gap-1">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {lead && <p className="text-muted">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
