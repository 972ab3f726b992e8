import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { useCompleteSignIn } from '../api/auth';
import { CodeField } from './code-field';

/** The second step of a sign-in. */
export function SignInCode({ challenge, onDone, onBack }: { challenge: string; onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation('security');
  const complete = useCompleteSignIn();
  const [recovery, setRecovery] = useState(false);
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: code.trim() ? undefined : t('codeEmpty') }),
    error: complete.error,
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={form.submit(({ code }) => complete.mutate({ challenge, code }, { onSuccess: onDone }))}
    >
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <CodeField key={String(recovery)} recovery={recovery} autoFocus {...form.field('code')} />
      <Button type="submit" variant="primary" size="lg" pending={complete.isPending}>
        {t('account:signIn.action')}
      </Button>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <button
          type="button"
          className="link"
          onClick={() => {
            form.reset();
            setRecovery(!recovery);
          }}
        >
          {t(recovery ? 'useApp' : 'useRecovery')}
        </button>
        <button type="button" className="link" onClick={onBack}>
          {t('account:reset.back')}
        </button>
      </div>
    </form>
  );
}
