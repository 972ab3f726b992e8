import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useForm } from '@/shared/lib/use-form';
import { sessionQuery } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { CopyBox } from '@/shared/ui/copy-box';
import { Skeleton } from '@/shared/ui/skeleton';
import { securityQuery, useBeginSecondFactor, useConfirmSecondFactor } from '../api/security';
import { CodeField } from './code-field';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';

/** Scan, type the first code, keep the recovery codes: three steps in one column. */
export function SecondFactorSetUp({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const { t } = useTranslation('security');
  const queryClient = useQueryClient();
  const { mutate, data: begun, error } = useBeginSecondFactor();
  const errors = useErrors(error);
  const confirm = useConfirmSecondFactor();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return; // each beginning makes another secret
    started.current = true;
    mutate();
  }, [mutate]);
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: code.trim() ? undefined : t('codeEmpty') }),
    error: confirm.error,
  });
  const leave = async () => {
    await Promise.all([securityQuery, sessionQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })));
    onDone();
  };
  if (confirm.data)
    return (
      <div className="grid gap-3">
        <RecoveryCodes codes={confirm.data.codes} />
        <Button variant="primary" className="justify-self-end" onClick={() => void leave()}>
          {t('codes.kept')}
        </Button>
      </div>
    );
  if (error)
    return (
      <Banner
        tone="danger"
        boxed
        action={
          <Button size="sm" onClick={() => mutate()}>
            {t('common:retry')}
          </Button>
        }
      >
        {errors.text()}
      </Banner>
    );
  if (!begun) return <Skeleton className="size-48" />;
  return (
    <form noValidate className="grid gap-4" onSubmit={form.submit(({ code }) => confirm.mutate(code))}>
      <p>{t('setUp.scan')}</p>
      <div className="flex flex-wrap items-start gap-4">
        <QrCode rows={begun.qr} label={t('setUp.qr')} />
        <div className="grid min-w-52 flex-1 gap-2">
          <p className="text-sm text-muted">{t('setUp.orType')}</p>
          <CopyBox label={t('setUp.secret')} text={begun.secret.replace(/(.{4})(?=.)/g, '$1 ')} multiline />
        </div>
      </div>
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <CodeField {...form.field('code')} className="max-w-60" />
      <div className="flex flex-wrap gap-2 max-md:[&>*]:grow">
        <Button type="submit" variant="primary" pending={confirm.isPending}>
          {t('setUp.action')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('common:cancel')}</Button>}
      </div>
    </form>
  );
}
