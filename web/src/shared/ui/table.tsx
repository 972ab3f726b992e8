import type { HTMLAttributes, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { cn } from '@/shared/lib/cn';

/** Names left, numbers right (`num`), header sticks. The scrolling box is yours. */
export function Table({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <table aria-label={label} className={cn('w-full border-separate border-spacing-0 text-sm', className)}>
      {children}
    </table>
  );
}

export const TableHead = ({ children }: { children: ReactNode }) => (
  <thead className="sticky top-0 z-(--z-sticky) bg-surface">
    <tr>{children}</tr>
  </thead>
);

export const TableBody = ({ children }: { children: ReactNode }) => <tbody className="[&>tr:last-child>td]:border-b-0">{children}</tbody>;

interface ThProps extends ThHTMLAttributes<HTMLTableCellElement> {
  num?: boolean;
  sort?: 'ascending' | 'descending' | 'none';
  onSort?: () => void;
}

export function Th({ num, sort, onSort, className, children, ...rest }: ThProps) {
  const arrow = { ascending: <ArrowUp className="size-3" />, descending: <ArrowDown className="size-3" />, none: null }[sort ?? 'none'];
  return (
    <th
      scope="col"
      aria-sort={sort}
      {...rest}
      className={cn(
        'h-8 border-b border-line px-3 text-left text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4',
        num && 'text-right',
        className,
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cn('inline-flex min-h-6 items-center gap-1 hover:text-text', sort && sort !== 'none' && 'text-text')}
        >
          {children}
          {arrow}
        </button>
      ) : (
        children
      )}
    </th>
  );
}

interface RowProps extends HTMLAttributes<HTMLTableRowElement> {
  selected?: boolean;
  /** Opens the record; also put a real link or button into the first cell for the keyboard. */
  onOpen?: () => void;
}

export function Tr({ selected, onOpen, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      onClick={(event) => {
        if (!(event.target as Element).closest('a,button,input,select,label')) onOpen?.();
      }}
      className={cn('group hover:bg-hover data-selected:bg-accent-soft', onOpen && 'cursor-pointer', className)}
    />
  );
}

export function Td({ num, className, ...rest }: TdHTMLAttributes<HTMLTableCellElement> & { num?: boolean }) {
  return (
    <td
      data-num={num || undefined}
      {...rest}
      className={cn('h-10 border-b border-line px-3 py-1.5 first:pl-4 last:pr-4', num && 'text-right num', className)}
    />
  );
}

/** Shown on hover and focus, and always on touch. Inside a `Tr`. */
export const RowActions = ({ children }: { children: ReactNode }) => (
  <span className="flex justify-end gap-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100">
    {children}
  </span>
);
