import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { DialogContent, overlayClass } from './dialog';
import { IconButton } from './icon-button';

interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  footer?: ReactNode;
  /** Typed text would be lost: Esc and a press outside do nothing. */
  dirty?: boolean;
  /** 480 px panels hold a record, 340 px ones details. */
  size?: 'details' | 'record';
}

// On Close its tooltip would open, and take the first Esc for itself.
const focusItself = (event: Event) => {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
};

/** A panel from the right; on a phone the whole screen. */
export function Sheet({ open, onClose, title, children, footer, dirty = false, size = 'record' }: SheetProps) {
  const { t } = useTranslation();
  const keep = (event: Event) => {
    if (dirty) event.preventDefault();
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <DialogContent
          onOpenAutoFocus={focusItself}
          onEscapeKeyDown={keep}
          onPointerDownOutside={keep}
          className={cn(
            'fixed inset-y-0 right-0 z-(--z-dialog) flex w-full rise-in flex-col bg-surface shadow-lg outline-none',
            size === 'record' ? 'md:max-w-120' : 'md:max-w-(--size-details)',
          )}
        >
          <header className="flex h-(--size-topbar) flex-none items-center gap-2 border-b border-line pr-2 pl-4">
            <Radix.Title className="min-w-0 flex-1 truncate text-lg font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X />} />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
          {footer && <footer className="flex flex-none flex-wrap justify-end gap-2 border-t border-line p-4">{footer}</footer>}
        </DialogContent>
      </Radix.Portal>
    </Radix.Root>
  );
}
