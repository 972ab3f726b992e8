import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { sessionQuery } from '@/shared/session/session';
import { settleProof, useProofAsked } from '@/shared/session/step-up';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { PasswordField } from '@/shared/ui/text-field';
import { useStepUp } from '../api/security';
import { CodeField } from './code-field';

/** Stands in the app once: opens where the API asks again who is there, and the refused request goes on. */
export function StepUpDialog() {
  return useProofAsked() ? <Asking /> : null;
}

function Asking() {
  const { t } = useTranslation('security');
  const { data: session } = useQuery(sessionQuery);
  const hasFactor = session?.secondFactor.on ?? false;
  const [byPassword, setByPassword] = useState(false);
  const stepUp = useStepUp();
  const byCode = hasFactor && !byPassword;
  const form = useForm({
    initial: { password: '', code: '' },
    check: ({ password, code }) =>
      byCode ? { code: code.trim() ? undefined : t('codeEmpty') } : { password: password ? undefined : t('account:check.passwordEmpty') },
    error: stepUp.error,
  });
  const send = form.submit(({ password, code }) =>
    stepUp.mutate(byCode ? { code, password: null } : { password, code: null }, { onSuccess: () => settleProof(true) }),
  );
  return (
    <Dialog
      open
      onClose={() => settleProof(false)}
      title={t('stepUp.title')}
      footer={
        <>
          <Button onClick={() => settleProof(false)}>{t('common:cancel')}</Button>
          <Button type="submit" form="step-up" variant="primary" pending={stepUp.isPending}>
            {t('stepUp.action')}
          </Button>
        </>
      }
    >
      <p className="text-muted">{t('stepUp.lead')}</p>
      <form id="step-up" noValidate className="grid gap-3" onSubmit={send}>
        {form.formError && (
          <Banner tone="danger" boxed>
            {form.formError}
          </Banner>
        )}
        {byCode ? (
          <CodeField autoFocus {...form.field('code')} />
        ) : (
          <PasswordField
            label={t('account:password')}
            name="password"
            autoComplete="current-password"
            autoFocus
            {...form.field('password')}
          />
        )}
        {hasFactor && (
          <button type="button" className="justify-self-start text-sm link" onClick={() => setByPassword(!byPassword)}>
            {t(byPassword ? 'useApp' : 'usePassword')}
          </button>
        )}
      </form>
    </Dialog>
  );
}
