import type { ReactNode } from 'react';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { overlayClass } from './dialog';
import { Kbd } from './kbd';

export interface CommandItem {
  id: string;
  label: string;
  group: string;
  icon?: ReactNode;
  shortcut?: string;
  /** Other words that find it, in both languages. */
  keywords?: string[];
  run: () => void;
}

/** Ctrl K: everything one can do here, each with its key. */
export function CommandMenu({ open, onClose, items }: { open: boolean; onClose: () => void; items: readonly CommandItem[] }) {
  const { t } = useTranslation();
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-(--z-dialog) w-[calc(100%-2rem)] max-w-140 -translate-x-1/2 rise-in overflow-hidden rounded-xl bg-raised shadow-lg"
        >
          <Radix.Title className="sr-only">{t('commandMenu')}</Radix.Title>
          <Command label={t('commandMenu')} loop>
            <div className="flex items-center gap-2 border-b border-line px-4">
              <Search aria-hidden className="text-muted" />
              <Command.Input placeholder={t('commandPlaceholder')} className="h-12 w-full bg-transparent text-lg outline-none" />
            </div>
            <Command.List className="max-h-[50dvh] overflow-y-auto p-1">
              <Command.Empty className="p-6 text-center text-muted">{t('commandEmpty')}</Command.Empty>
              {groups.map((group) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
                >
                  {items
                    .filter((item) => item.group === group)
                    .map((item) => (
                      <Command.Item
                        key={item.id}
                        value={`${item.label} ${item.id}`}
                        keywords={item.keywords}
                        onSelect={() => {
                          onClose();
                          item.run();
                        }}
                        className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-3 data-[selected=true]:bg-hover touch:min-h-11"
                      >
                        {item.icon}
                        <span className="flex-1">{item.label}</span>
                        {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
