import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '@/shared/lib/error-words';
import { useFormat } from '@/shared/lib/use-format';
import { Select } from '@/shared/ui/select';
import { Switch } from '@/shared/ui/switch';
import { TimeField } from '@/shared/ui/time-field';
import type { MannersDraft } from '../api/manners';

/** After how many hours of silence something happens. */
export const waits = ['closeAfterHours', 'remindAfterHours', 'returnAfterHours'] as const;

const usualHours = [1, 2, 4, 8, 12, 24, 48, 72, 168];
const usualReminders = [2, 24];
const usualMost = [0, 1, 2, 3, 5, 10];

/** The usual values and the one that is set, in order. */
const withOwn = (usual: number[], own: number | null) => [...new Set([...usual, ...(own === null ? [] : [own])])].sort((a, b) => a - b);

interface HoursProps {
  name: (typeof waits)[number];
  value: number | null;
  error?: string;
  onChange: (hours: number | null) => void;
}

export function Hours({ name, value, error, onChange }: HoursProps) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  return (
    <Select
      label={t(`manners.${name}`)}
      hint={t(`manners.${name}Hint`)}
      value={value === null ? '' : String(value)}
      error={error}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      options={[
        { value: '', label: t('manners.never') },
        ...withOwn(usualHours, value).map((one) => ({ value: String(one), label: format.duration(one * 60) })),
      ]}
    />
  );
}

interface FieldsProps {
  draft: MannersDraft;
  set: (change: Partial<MannersDraft>) => void;
  errors: ErrorWords;
  canEdit: boolean;
}

/** When messages that nobody waits for may leave. */
export function FollowUpFields({ draft, set, errors, canEdit }: FieldsProps) {
  const { t } = useTranslation('agent');
  return (
    <section aria-label={t('manners.followUps')} className="grid gap-3 border-t border-line pt-4">
      <div>
        <h3 className="text-sm font-semibold">{t('manners.followUps')}</h3>
        <p className="text-sm text-muted">{t('manners.followUpsHint')}</p>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TimeField label={t('manners.from')} value={draft.from} onChange={(from) => set({ from })} error={errors.field('followUps.from')} />
        <TimeField label={t('manners.to')} value={draft.to} onChange={(to) => set({ to })} error={errors.field('followUps.to')} />
      </div>
      <Switch
        label={t('manners.openDays')}
        checked={draft.openDaysOnly}
        onChange={(openDaysOnly) => set({ openDaysOnly })}
        disabled={!canEdit}
      />
      <Select
        label={t('manners.most')}
        value={String(draft.most)}
        error={errors.field('followUps.most')}
        onChange={(next) => set({ most: Number(next) })}
        options={withOwn(usualMost, draft.most).map((one) => ({ value: String(one), label: one === 0 ? t('manners.none') : String(one) }))}
      />
    </section>
  );
}

/** Who is told of bookings: the customer before the visit, the team after the agent. */
export function BookingFields({ draft, set, errors, canEdit }: FieldsProps) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const hours = draft.appointmentReminderHours;
  return (
    <section aria-label={t('manners.bookings')} className="grid gap-3 border-t border-line pt-4">
      <h3 className="text-sm font-semibold">{t('manners.bookings')}</h3>
      <Select
        label={t('manners.reminder')}
        hint={t('manners.reminderHint')}
        value={hours === null ? '' : String(hours)}
        error={errors.field('appointmentReminderHours')}
        onChange={(next) => set({ appointmentReminderHours: next === '' ? null : Number(next) })}
        options={[
          { value: '', label: t('manners.never') },
          ...withOwn(usualReminders, hours).map((one) => ({
            value: String(one),
            label: t('manners.before', { time: format.duration(one * 60) }),
          })),
        ]}
      />
      <Switch
        label={t('manners.tellTeam')}
        hint={t('manners.tellTeamHint')}
        checked={draft.tellTeamOfBookings}
        onChange={(tellTeamOfBookings) => set({ tellTeamOfBookings })}
        disabled={!canEdit}
      />
    </section>
  );
}
