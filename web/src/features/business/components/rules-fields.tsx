import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Select } from '@/shared/ui/select';
import { TextField } from '@/shared/ui/text-field';
import type { LoadedForm } from './use-business-form';

const steps = [5, 10, 15, 20, 30, 60];
const leads = [0, 30, 60, 120, 180, 360, 720, 1440, 2880];

/** What a customer may book; the team may overrule hours and grid, never a double booking. */
export function RulesFields({ form }: { form: LoadedForm }) {
  const { t } = useTranslation('business');
  const errors = useErrors(form.error);
  const format = useFormat();
  const { bookingRules: rules } = form.values;
  const set = (change: Partial<typeof rules>) => form.set({ bookingRules: { ...rules, ...change } });
  const minutes = (known: number[], own: number) => [...new Set([...known, own])].sort((a, b) => a - b);
  const number = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);
  return (
    <div className="grid gap-4 p-4 md:grid-cols-2">
      <Select
        label={t('rules.step')}
        hint={t('rules.stepHint')}
        value={String(rules.slotStepMinutes)}
        onChange={(next) => set({ slotStepMinutes: Number(next) })}
        options={minutes(steps, rules.slotStepMinutes).map((value) => ({ value: String(value), label: format.duration(value) }))}
      />
      <Select
        label={t('rules.lead')}
        hint={t('rules.leadHint')}
        value={String(rules.leadTimeMinutes)}
        onChange={(next) => set({ leadTimeMinutes: Number(next) })}
        options={minutes(leads, rules.leadTimeMinutes).map((value) => ({
          value: String(value),
          label: value === 0 ? t('rules.atOnce') : format.duration(value),
        }))}
      />
      <TextField
        label={t('rules.ahead')}
        inputMode="numeric"
        value={String(rules.maxDaysAhead)}
        onChange={(next) => set({ maxDaysAhead: number(next) ?? 0 })}
        error={rules.maxDaysAhead < 1 ? t('rules.needDays') : errors.field('bookingRules.maxDaysAhead')}
      />
      <TextField
        label={t('rules.capacity')}
        hint={t('rules.capacityHint')}
        inputMode="numeric"
        value={rules.capacity === null ? '' : String(rules.capacity)}
        onChange={(next) => set({ capacity: number(next) })}
        error={errors.field('bookingRules.capacity')}
      />
    </div>
  );
}
