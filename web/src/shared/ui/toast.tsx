import { useSyncExternalStore } from 'react';
import { Check, CircleAlert, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import { currentToasts, dismissToast, subscribeToasts } from './toast-store';

/** Once, at the root. Toasts stay while hovered or focused; F8 goes to them. */
export function Toaster() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return (
    <Radix.Provider duration={6000} label={t('notification')} swipeDirection="left">
      {toasts.map(({ id, text, undo, tone }) => (
        <Radix.Root
          key={id}
          onOpenChange={(open) => !open && dismissToast(id)}
          className="flex min-h-11 rise-in items-center gap-3 rounded-lg border border-line bg-raised py-1 pr-2 pl-4 shadow-md"
        >
          {tone === 'success' ? <Check aria-hidden className="text-success" /> : <CircleAlert aria-hidden className="text-danger" />}
          <Radix.Description className="min-w-0">{text}</Radix.Description>
          {undo && (
            <Radix.Action asChild altText={t('undo')}>
              <button
                type="button"
                onClick={undo}
                className="min-h-7 rounded-md px-2 text-sm font-medium text-accent-text hover:bg-hover touch:min-h-11"
              >
                {t('undo')}
              </button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <IconButton size="sm" label={t('close')} icon={<X />} className="-ml-1" />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed bottom-4 left-4 z-(--z-toast) m-0 grid w-max max-w-[calc(100vw-2rem)] list-none gap-2 p-0 max-md:bottom-[calc(var(--size-tabbar)+1rem)]" />
    </Radix.Provider>
  );
}
