import type { ReactNode } from 'react';
import { Check, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useTitle } from '@/shared/lib/use-title';
import { Button } from '@/shared/ui/button';
import { Logo } from '@/shared/ui/logo';
import { steps, type Step } from './steps';

interface SetupFrameProps {
  step: Step;
  reached: number;
  onStep: (step: Step) => void;
  onLeave: () => void;
  aside?: ReactNode;
  children: ReactNode;
}

/** Steps on the left, the body, a live example on the right; on a phone a line of progress on top. */
export function SetupFrame({ step, reached, onStep, onLeave, aside, children }: SetupFrameProps) {
  const { t } = useTranslation('onboarding');
  const at = steps.indexOf(step);
  useTitle(t(`${step}.title`));
  const progress = (
    <>
      <p className="mb-1.5 flex justify-between text-sm">
        <b className="font-medium">{t('step', { number: at + 1, of: steps.length })}</b>
        <span className="text-muted">{t('left', { count: Math.max(1, (steps.length - at) * 1.5) | 0 })}</span>
      </p>
      <div aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
        <div className="h-full bg-accent" style={{ width: `${((at + 1) / steps.length) * 100}%` }} />
      </div>
    </>
  );
  return (
    <div className="grid h-dvh grid-rows-[auto_minmax(0,1fr)] bg-bg">
      <header className="flex min-h-(--size-topbar) flex-wrap items-center gap-x-3 border-b border-line bg-surface px-5 max-md:px-3">
        <Logo className="size-7 text-accent" />
        <b className="font-semibold">Vivtorok</b>
        <span className="ml-auto text-sm text-muted max-md:hidden">{t('savesItself')}</span>
        <Button variant="quiet" size="sm" onClick={onLeave} className="max-md:ml-auto">
          {t('leave')}
        </Button>
      </header>
      <div className="grid min-h-0 grid-cols-[15rem_minmax(0,1fr)] max-md:grid-cols-1 xl:grid-cols-[17rem_minmax(0,1fr)_auto]">
        <nav aria-label={t('steps')} className="overflow-y-auto border-r border-line bg-surface px-4 py-5 max-md:hidden">
          {progress}
          <ol className="m-0 mt-5 list-none p-0">
            {steps.map((one, index) => (
              <StepLine
                key={one}
                step={one}
                index={index}
                state={index === at ? 'now' : index <= reached && index < at ? 'done' : index <= reached ? 'seen' : 'later'}
                onStep={onStep}
              />
            ))}
          </ol>
        </nav>
        <main className="flex min-h-0 min-w-0 flex-col">
          <div className="flex-none bg-bg px-4 pt-4 md:hidden">{progress}</div>
          {children}
        </main>
        {aside && <aside className="flex min-h-0 w-88 flex-col border-l border-line bg-surface max-xl:hidden">{aside}</aside>}
      </div>
    </div>
  );
}

interface StepLineProps {
  step: Step;
  index: number;
  state: 'now' | 'done' | 'seen' | 'later';
  onStep: (step: Step) => void;
}

function StepLine({ step, index, state, onStep }: StepLineProps) {
  const { t } = useTranslation('onboarding');
  return (
    <li className="relative pb-4 before:absolute before:top-6.5 before:bottom-0.5 before:left-3 before:w-px before:bg-line-strong last:before:hidden">
      <button
        type="button"
        disabled={state === 'later'}
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={() => onStep(step)}
        className="flex items-center gap-2.5 rounded-md text-left disabled:text-muted"
      >
        <span
          className={cn('grid size-6 flex-none place-items-center rounded-full text-xs font-semibold', {
            'bg-accent text-on-accent': state === 'now',
            'bg-success-soft text-success-text': state === 'done',
            'text-muted shadow-[inset_0_0_0_1.5px_var(--color-line-strong)]': state === 'seen' || state === 'later',
          })}
        >
          {state === 'done' ? <Check aria-hidden className="size-3.5" /> : index + 1}
        </span>
        <span className={state === 'now' ? 'font-semibold' : undefined}>{t(`${step}.short`)}</span>
      </button>
    </li>
  );
}

interface SetupStepProps {
  step: Step;
  /** Saves what there is to save, then goes on. */
  onNext: () => void;
  nextLabel?: string;
  pending?: boolean;
  disabledReason?: string;
  onBack?: () => void;
  onSkip?: () => void;
  error?: string;
  children: ReactNode;
}

/** One step: title, body, and the footer with Back, Skip and Next. */
export function SetupStep({ step, onNext, nextLabel, pending, disabledReason, onBack, onSkip, error, children }: SetupStepProps) {
  const { t } = useTranslation('onboarding');
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto p-8 max-md:p-4">
        <div className="mx-auto grid max-w-172 gap-5">
          <header>
            <h1 tabIndex={-1} className="text-3xl font-semibold tracking-tight outline-none max-md:text-2xl">
              {t(`${step}.title`)}
            </h1>
            <p className="mt-1.5 text-md text-muted">{t(`${step}.lead`)}</p>
          </header>
          {children}
        </div>
      </div>
      <footer className="flex flex-none flex-wrap items-center gap-2 border-t border-line bg-surface px-8 py-3 max-md:px-3">
        {onBack && <Button onClick={onBack}>{t('common:back')}</Button>}
        <span role={error ? 'alert' : undefined} className={cn('min-w-0 flex-1 text-sm', error ? 'text-danger-text' : 'text-muted')}>
          {error ?? disabledReason}
        </span>
        {onSkip && (
          <Button variant="quiet" onClick={onSkip}>
            {t('common:skip')}
          </Button>
        )}
        <Button
          variant="primary"
          pending={pending}
          disabled={disabledReason !== undefined}
          onClick={onNext}
          className="min-w-36 max-md:flex-1"
        >
          {nextLabel ?? t('common:next')}
          <ChevronRight aria-hidden />
        </Button>
      </footer>
    </>
  );
}
