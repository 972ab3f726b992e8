import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useLocale } from '@/i18n/setup';
import type { Schemas } from '@/shared/api/client';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { TextField } from '@/shared/ui/text-field';
import { useEnter, useSendCode } from '../api/my-data';

interface EnterProps {
  token: string;
  link: Schemas['MyDataLink'];
  onEntered: (key: string) => void;
}

/** Holding the link is not enough: a code goes to where the person is known. */
export function Enter({ token, link, onEntered }: EnterProps) {
  const { t } = useTranslation('myData');
  const locale = useLocale();
  const [code, setCode] = useState('');
  const [send, enter] = [useSendCode(token), useEnter(token)];
  const [sending, entering] = [useErrors(send.error), useErrors(enter.error)];
  const where = link.codeBy ? t(`by.${link.codeBy}`) : link.emailHint;
  if (!where)
    return (
      <Banner tone="warning" boxed>
        {t('noWay', { business: link.businessName })}
      </Banner>
    );
  const problem = sending.text() ?? entering.form('code');
  return (
    <div className="grid gap-4">
      <p>{t('codeGoes', { where })}</p>
      {problem && (
        <Banner tone="danger" boxed>
          {problem}
        </Banner>
      )}
      {send.isSuccess && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            enter.mutate(code, { onSuccess: (visit) => onEntered(visit.key) });
          }}
        >
          <TextField
            label={t('code')}
            hint={t('codeHint')}
            value={code}
            onChange={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            error={entering.field('code')}
          />
          <Button type="submit" variant="primary" size="lg" pending={enter.isPending} disabled={code.trim().length !== 6}>
            {t('enter')}
          </Button>
        </form>
      )}
      <Button
        variant={send.isSuccess ? 'quiet' : 'primary'}
        size={send.isSuccess ? 'md' : 'lg'}
        pending={send.isPending}
        onClick={() => send.mutate(locale)}
      >
        {send.isSuccess ? t('sendAgain') : t('send')}
      </Button>
    </div>
  );
}
