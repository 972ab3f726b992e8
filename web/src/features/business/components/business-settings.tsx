import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Card } from '@/shared/ui/card';
import type { ConflictField } from '@/shared/ui/conflict-dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { HoursEditor } from '@/shared/ui/hours-editor';
import { SaveBar } from '@/shared/ui/save-bar';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import type { BusinessDraft } from '../api/business';
import { ExceptionsEditor } from './exceptions-editor';
import { LeadFields } from './lead-fields';
import { ProfileFields } from './profile-fields';
import { RulesFields } from './rules-fields';
import { useBusinessForm } from './use-business-form';

/** Everything about the business on one page, saved together. */
export function BusinessSettings() {
  const { t } = useTranslation('business');
  const form = useBusinessForm();
  const errors = useErrors(form.error);
  const canEdit = useCan('admin');
  useShortcut('Ctrl Enter', form.save, { when: form.dirty });
  const { values } = form;
  if (!values)
    return form.query.isError ? (
      <ErrorState error={form.query.error} onRetry={() => void form.query.refetch()} />
    ) : (
      <Loading>
        <SkeletonRows rows={6} />
      </Loading>
    );
  const loaded = { ...form, values };
  return (
    <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-5 border-0 p-0">
      {!canEdit && <Banner boxed>{t('adminOnly')}</Banner>}
      <Card title={t('profile')}>
        <ProfileFields form={loaded} />
      </Card>
      <Card title={t('hours')}>
        <p className="px-4 pt-3 text-sm text-muted">{t('hoursHint')}</p>
        <div className="px-4 py-2">
          <HoursEditor value={values.weeklyHours} onChange={(weeklyHours) => form.set({ weeklyHours })} />
        </div>
      </Card>
      <Card title={t('exceptions.title')}>
        <p className="px-4 pt-3 text-sm text-muted">{t('exceptions.hint')}</p>
        <ExceptionsEditor value={values.exceptions} onChange={(exceptions) => form.set({ exceptions })} />
      </Card>
      <Card title={t('rules.title')}>
        <RulesFields form={loaded} />
      </Card>
      <Card title={t('lead.title')}>
        <p className="px-4 pt-3 text-sm text-muted">{t('lead.hint')}</p>
        <LeadFields form={loaded} />
      </Card>
      <SaveBar
        dirty={form.dirty}
        pending={form.pending}
        onSave={form.save}
        onDiscard={form.discard}
        error={form.wrong ? t('mendFirst') : errors.form('name', 'phone', 'address', 'website', 'email', 'type', 'timeZone', 'currency')}
      />
      <SaveConflict save={form.conflict} fields={conflictFields(t)} />
    </fieldset>
  );
}

export const conflictFields = (t: TFunction): ConflictField<BusinessDraft>[] => {
  const plain = (['name', 'type', 'phone', 'address', 'website', 'email', 'timeZone', 'currency'] as const).map((key) => ({
    key,
    label: t(key),
  }));
  const count = (value: unknown) => (Array.isArray(value) ? t('lines', { count: value.length }) : JSON.stringify(value));
  return [
    ...plain,
    { key: 'names', label: t('name'), show: (value) => Object.values(value ?? {}).join(', ') },
    { key: 'addresses', label: t('address'), show: (value) => Object.values(value ?? {}).join(', ') },
    { key: 'weeklyHours', label: t('hours'), show: hoursWords },
    { key: 'exceptions', label: t('exceptions.title'), show: count },
    { key: 'bookingRules', label: t('rules.title'), show: (value) => Object.values(value ?? {}).join(', ') },
    { key: 'leadFields', label: t('lead.title'), show: count },
  ];
};

const hoursWords = (value: unknown) =>
  (value as BusinessDraft['weeklyHours']).map(({ spans }) => spans.map(({ from, to }) => `${from}–${to}`).join(', ') || '—').join(' · ');
