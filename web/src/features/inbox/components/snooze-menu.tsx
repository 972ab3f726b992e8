import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { addDays, toInstant, weekday } from '@/shared/lib/zone';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Menu, MenuItem, MenuLabel } from '@/shared/ui/menu';
import { TextField } from '@/shared/ui/text-field';
import { TimeField } from '@/shared/ui/time-field';

/** «Until they reply» is a date nobody waits for: a customer's message wakes a snoozed conversation anyway. */
export const untilReplyDays = 365;

/** Tomorrow and next Monday at nine, in the business's zone. */
export function snoozeTimes(now: number, zone: string) {
  const today = isoDay(now, zone);
  return {
    tomorrow: toInstant(addDays(today, 1), '09:00', zone),
    nextWeek: toInstant(addDays(today, 8 - weekday(today)), '09:00', zone),
    untilReply: new Date(now + untilReplyDays * 864e5),
  };
}

/** The usual times and a date of one's own. */
export function SnoozeMenu({ trigger, onSnooze }: { trigger: ReactElement; onSnooze: (until: string) => void }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu trigger={trigger}>
        <SnoozeItems onSnooze={onSnooze} onChoose={() => setChoosing(true)} />
      </Menu>
      {choosing && <SnoozeDialog onClose={() => setChoosing(false)} onSnooze={onSnooze} />}
    </>
  );
}

export function SnoozeItems({ onSnooze, onChoose }: { onSnooze: (until: string) => void; onChoose: () => void }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const pick = (name: keyof ReturnType<typeof snoozeTimes>) => onSnooze(snoozeTimes(Date.now(), format.zone)[name].toISOString());
  return (
    <>
      <MenuLabel>{t('snooze.label')}</MenuLabel>
      <MenuItem onSelect={() => pick('untilReply')}>{t('snooze.untilReply')}</MenuItem>
      <MenuItem onSelect={() => pick('tomorrow')}>{t('snooze.tomorrow')}</MenuItem>
      <MenuItem onSelect={() => pick('nextWeek')}>{t('snooze.nextWeek')}</MenuItem>
      <MenuItem onSelect={onChoose}>{t('snooze.date')}</MenuItem>
    </>
  );
}

export function SnoozeDialog({ onClose, onSnooze }: { onClose: () => void; onSnooze: (until: string) => void }) {
  const { t } = useTranslation('inbox');
  const { zone } = useFormat();
  const [now] = useState(() => Date.now());
  const [day, setDay] = useState(addDays(isoDay(now, zone), 1));
  const [time, setTime] = useState('09:00');
  const until = day && time ? toInstant(day, time, zone) : null;
  const past = until !== null && until.getTime() <= now;
  const save = () => {
    if (!until || past) return;
    onSnooze(until.toISOString());
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('snooze.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={save} disabled={!until || past}>
            {t('snooze.do')}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <TextField label={t('snooze.day')} type="date" value={day} onChange={setDay} error={past ? t('snooze.past') : undefined} />
        <TimeField label={t('snooze.time')} value={time} onChange={setTime} />
      </div>
    </Dialog>
  );
}
