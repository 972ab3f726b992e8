import type { ReactNode } from 'react';
import { Tabs as Radix } from 'radix-ui';
import { cn } from '@/shared/lib/cn';

interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly { value: T; label: ReactNode; count?: number }[];
  className?: string;
  /** `<TabPanel value="…">` for each tab. */
  children?: ReactNode;
}

export function Tabs<T extends string>({ label, value, onChange, tabs, className, children }: TabsProps<T>) {
  return (
    <Radix.Root value={value} onValueChange={(next) => onChange(next as T)} className="contents">
      <Radix.List aria-label={label} className={cn('flex flex-none gap-4 border-b border-line max-md:overflow-x-auto', className)}>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            {...(!children && { 'aria-controls': undefined })} // without panels there is nothing it could point at
            className="-mb-px border-b-2 border-transparent px-0 pt-2 pb-2 text-sm whitespace-nowrap text-muted hover:text-text data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-text max-md:-outline-offset-2 touch:min-h-11"
          >
            {tab.label}
            {tab.count !== undefined && <span className="ml-1 font-normal num text-muted">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  );
}

export const TabPanel = Radix.Content;

/** Two to four views of the same thing, side by side. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: Omit<TabsProps<T>, 'tabs' | 'children'> & { options: readonly { value: T; label: ReactNode }[] }) {
  return (
    <div
      role="group"
      aria-label={label}
      className={cn('inline-flex rounded-md bg-sunken p-0.5 shadow-[inset_0_0_0_1px_var(--color-line)]', className)}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="flex h-6.5 items-center gap-1.5 rounded-sm px-2.5 text-sm whitespace-nowrap text-muted hover:text-text aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-text aria-pressed:shadow-[0_0_0_1px_var(--color-line)] touch:h-10"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
