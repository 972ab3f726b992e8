import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';

/** One grey bar; give it a width, or `size-9 rounded-full` for a face. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={cn('block h-3 rounded-sm bg-line', className)} />
);

function useElapsed(milliseconds: number) {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}

/** Around skeletons: nothing for 200 ms, then the shape of the content, after 10 s also what is slow. */
export function Loading({ what, children, className }: { what?: string; children?: ReactNode; className?: string }) {
  const { t } = useTranslation();
  const shown = useElapsed(200);
  const slow = useElapsed(10_000);
  return (
    <div aria-busy className={className}>
      <span role="status" className="sr-only">
        {shown ? t('loading') : ''}
      </span>
      {shown && (children ?? <SkeletonRows />)}
      {slow && <p className="p-4 text-sm text-muted">{what ? t('slowWhat', { what }) : t('slow')}</p>}
    </div>
  );
}

/** Rows with a face and two lines. */
export function SkeletonRows({ rows = 4 }: { rows?: number }) {
  return (
    <div className="grid gap-4 p-4">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex items-center gap-3">
          <Skeleton className="size-9 rounded-full" />
          <span className="grid flex-1 gap-2">
            <Skeleton className={index % 2 ? 'w-2/5' : 'w-3/5'} />
            <Skeleton className="w-4/5" />
          </span>
        </div>
      ))}
    </div>
  );
}
