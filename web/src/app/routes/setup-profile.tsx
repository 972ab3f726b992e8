import { useTranslation } from 'react-i18next';
import { conflictFields } from '@/features/business/components/business-settings';
import { ExceptionsEditor } from '@/features/business/components/exceptions-editor';
import { ProfileFields } from '@/features/business/components/profile-fields';
import { useBusinessForm } from '@/features/business/components/use-business-form';
import { SetupStep } from '@/features/onboarding/components/setup-frame';
import { useErrors } from '@/shared/lib/use-errors';
import { Card } from '@/shared/ui/card';
import { HoursEditor } from '@/shared/ui/hours-editor';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import type { Ways } from './setup-steps';

export function ProfileStep({ onNext, onSkip, onBack }: Ways) {
  const { t } = useTranslation('business');
  const form = useBusinessForm({ onSaved: onNext });
  const errors = useErrors(form.error);
  const { values } = form;
  return (
    <SetupStep
      step="profile"
      onNext={() => (form.dirty ? form.save() : onNext())}
      onSkip={onSkip}
      onBack={onBack}
      pending={form.pending}
      error={form.wrong ? t('mendFirst') : errors.form()}
    >
      {values ? (
        <>
          <Card title={t('profile')}>
            <ProfileFields form={{ ...form, values }} />
          </Card>
          <Card title={t('hours')}>
            <p className="px-4 pt-3 text-sm text-muted">{t('hoursHint')}</p>
            <div className="px-4 py-2">
              <HoursEditor value={values.weeklyHours} onChange={(weeklyHours) => form.set({ weeklyHours })} />
            </div>
          </Card>
          <Card title={t('exceptions.title')}>
            <ExceptionsEditor value={values.exceptions} onChange={(exceptions) => form.set({ exceptions })} />
          </Card>
          <SaveConflict save={form.conflict} fields={conflictFields(t)} />
        </>
      ) : (
        <Loading>
          <SkeletonRows rows={6} />
        </Loading>
      )}
    </SetupStep>
  );
}
