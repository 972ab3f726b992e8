import type { ReactElement } from 'react';
import { Tooltip as Radix } from 'radix-ui';
import { Kbd } from './kbd';

export const TooltipProvider = ({ children }: { children: React.ReactNode }) => (
  <Radix.Provider delayDuration={400}>{children}</Radix.Provider>
);

/** The name of a control that has no words of its own. Not for facts: a phone has no hover. */
export function Tooltip({
  label,
  shortcut,
  side,
  children,
}: {
  label: string;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          className="z-(--z-popover) flex max-w-64 fade-in items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs text-text shadow-md"
        >
          {label}
          {shortcut && <Kbd>{shortcut}</Kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
