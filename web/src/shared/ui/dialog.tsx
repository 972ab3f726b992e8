import { useState, type ComponentProps, type ReactNode } from 'react';
import { Dialog as Radix } from 'radix-ui';
import { cn } from '@/shared/lib/cn';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  /** Asks the question. */
  title: string;
  children: ReactNode;
  /** The buttons, the main one last. */
  footer?: ReactNode;
  /** Typed text would be lost: Esc and a press outside do nothing. */
  dirty?: boolean;
  wide?: boolean;
}

export const overlayClass = 'fade-in fixed inset-0 z-(--z-dialog) bg-backdrop';

/** Radix gives the focus back to a trigger of its own; ours are opened from anywhere, so what had it is remembered. */
export function DialogContent(props: ComponentProps<typeof Radix.Content>) {
  const [opener] = useState(() => document.activeElement);
  const giveBack = (event: Event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement) opener.focus();
  };
  return <Radix.Content aria-describedby={undefined} onCloseAutoFocus={giveBack} {...props} />;
}

/** On a phone it comes from below. */
export function Dialog({ open, onClose, title, children, footer, dirty = false, wide = false }: DialogProps) {
  const keep = (event: Event) => {
    if (dirty) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={cn(overlayClass, 'grid place-items-center overflow-y-auto p-4 max-md:place-items-end max-md:p-0')}>
          <DialogContent
            onEscapeKeyDown={keep}
            onPointerDownOutside={keep}
            className={cn(
              'grid w-full rise-in gap-3 rounded-xl bg-raised p-5 shadow-lg max-md:rounded-b-none max-md:pb-[max(1.25rem,env(safe-area-inset-bottom))]',
              wide ? 'max-w-180 max-md:max-w-none' : 'max-w-120 max-md:max-w-none',
            )}
          >
            <Radix.Title className="text-xl font-semibold">{title}</Radix.Title>
            <div className="grid min-w-0 gap-3">{children}</div>
            {footer && <footer className="mt-1 flex flex-wrap justify-end gap-2 max-md:[&>*]:grow">{footer}</footer>}
          </DialogContent>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
