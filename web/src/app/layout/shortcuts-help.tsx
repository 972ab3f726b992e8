import { useTranslation } from 'react-i18next';
import { setShortcutsEnabled, useShortcutsEnabled } from '@/shared/lib/shortcuts';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Kbd } from '@/shared/ui/kbd';
import { Switch } from '@/shared/ui/switch';

const rows = [
  ['Ctrl K', 'commands'],
  ['?', 'help'],
  ['J K', 'nextPrevious'],
  ['Alt J', 'nextPreviousAnywhere'],
  ['R', 'reply'],
  ['N', 'note'],
  ['Ctrl Enter', 'send'],
  ['E', 'close'],
  ['Shift E', 'closeNext'],
  ['S', 'snooze'],
  ['T', 'takeOver'],
  ['A', 'assign'],
  ['W', 'why'],
  ['Y', 'draftSend'],
  ['U', 'draftEdit'],
  ['X', 'draftRefuse'],
  ['P', 'panel'],
  ['G I', 'goInbox'],
  ['G C', 'goContacts'],
  ['G D', 'goDeals'],
  ['G K', 'goCalendar'],
  ['G T', 'goTasks'],
  ['G A', 'goAgent'],
  ['G R', 'goReports'],
  ['G S', 'goSettings'],
  ['Esc', 'escape'],
] as const;

export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  const enabled = useShortcutsEnabled();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')} wide footer={<Button onClick={onClose}>{t('common:close')}</Button>}>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-1 max-md:grid-cols-1">
        {rows.map(([keys, key]) => (
          <div key={keys} className="flex min-h-7 items-center justify-between gap-3">
            <dt>{t(`shortcuts.${key}`)}</dt>
            <dd className="flex gap-1">
              {keys.split(' ').map((one) => (
                <Kbd key={one} className="touch:inline">
                  {one}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('shortcuts.single')}
        hint={t('shortcuts.singleHint')}
        checked={enabled}
        onChange={setShortcutsEnabled}
        className="border-t border-line pt-3"
      />
    </Dialog>
  );
}
