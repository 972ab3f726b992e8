import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TestChat } from '@/features/agent/components/test-chat';
import { useFinishSetUp } from '@/features/onboarding/api/set-up';
import { SetupFrame } from '@/features/onboarding/components/setup-frame';
import { keepProgress, readProgress, steps, type Step } from '@/features/onboarding/components/steps';
import { useErrors } from '@/shared/lib/use-errors';
import { ZoneContext } from '@/shared/lib/use-format';
import { businessBasicsQuery } from '@/shared/session/business';
import { useSession } from '@/shared/session/session';
import { Chip } from '@/shared/ui/chip';
import { ProfileStep } from './setup-profile';
import { ChatStep, QuestionsStep, ServicesStep, TemplateStep, TrialStep } from './setup-steps';

/** From nothing to the first answered message. */
export function SetupPage() {
  const { t } = useTranslation('onboarding');
  const navigate = useNavigate();
  const { workspace } = useSession();
  const { data: business } = useQuery(businessBasicsQuery);
  const [progress, setProgress] = useState(() => readProgress(workspace.id));
  const [step, setStep] = useState<Step>(steps[progress.reached] ?? 'template');
  const finish = useFinishSetUp();

  const keep = (change: Partial<typeof progress>) => {
    const next = { ...progress, ...change };
    setProgress(next);
    keepProgress(workspace.id, next);
  };
  const go = (next: Step, change: Partial<typeof progress> = {}) => {
    keep({ ...change, reached: Math.max(progress.reached, steps.indexOf(next)) });
    setStep(next);
    requestAnimationFrame(() => document.querySelector('h1')?.focus());
  };
  const leave = () => finish.mutate(undefined, { onSuccess: () => void navigate({ to: '/inbox' }) });
  const finishError = useErrors(finish.error).form();
  const at = steps.indexOf(step);
  const next = (change?: Partial<typeof progress>) => {
    const following = steps[at + 1];
    if (following) go(following, change);
    else leave();
  };
  const before = steps[at - 1];
  const ways = { onNext: () => next(), onSkip: () => next(), onBack: before ? () => go(before) : undefined };
  const body = {
    template: <TemplateStep {...ways} taken={progress.template} onTaken={(template) => next({ template })} />,
    profile: <ProfileStep {...ways} />,
    services: <ServicesStep {...ways} />,
    questions: <QuestionsStep {...ways} />,
    trial: <TrialStep {...ways} />,
    chat: <ChatStep {...ways} onSkip={undefined} pending={finish.isPending} error={finishError} />,
  };
  const example = step === 'profile' || step === 'services' || step === 'questions';
  return (
    <ZoneContext value={business?.timeZone ?? 'Europe/Kyiv'}>
      <SetupFrame
        step={step}
        reached={progress.reached}
        onStep={go}
        onLeave={() => void navigate({ to: '/inbox' })}
        aside={
          example && (
            <>
              <h2 className="flex items-center gap-2 px-4 py-3 text-sm font-semibold">
                {t('example')}
                <Chip tone="success">{t('free')}</Chip>
              </h2>
              <TestChat short examples={[t('ask.price'), t('ask.hours')]} />
            </>
          )
        }
      >
        {body[step]}
      </SetupFrame>
    </ZoneContext>
  );
}
