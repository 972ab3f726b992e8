import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/client';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { useConnectGmail } from '../api/gmail';

interface GmailReturnProps {
  code?: string;
  state?: string;
}

/** The page Google sends the owner back to: it hands the code over once and says how that went. */
export function GmailReturn({ code, state }: GmailReturnProps) {
  const { t } = useTranslation('channels');
  const connect = useConnectGmail();
  const asked = useRef(false);
  const { mutate } = connect;
  useEffect(() => {
    if (asked.current || !code || !state) return;
    asked.current = true; // a code counts once, and effects may run twice
    globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname); // a code is no thing to keep in a history
    mutate({ code, state });
  }, [code, state, mutate]);
  const refused = !code && connect.isIdle;
  const error = useErrors(refused ? new ApiError({ status: 409, code: 'gmail.consentRefused' }) : connect.error).text();
  if (connect.isSuccess)
    return (
      <Card className="grid gap-3 p-4">
        <p className="flex items-center gap-2 font-semibold">
          <Check aria-hidden className="text-success" />
          {t('gmail.done', { name: connect.data.name })}
        </p>
        <p className="text-muted">{t('gmail.next')}</p>
        <ToChannels />
      </Card>
    );
  if (error)
    return (
      <Card className="grid gap-3 p-4">
        <Banner tone="danger" boxed>
          {error}
        </Banner>
        <ToChannels />
      </Card>
    );
  return (
    <Loading what={t('gmail.connecting')}>
      <SkeletonRows rows={2} />
    </Loading>
  );
}

function ToChannels() {
  const { t } = useTranslation('channels');
  return (
    <Link to="/settings/channels" className={buttonClass({ variant: 'primary', className: 'justify-self-start' })}>
      {t('gmail.toChannels')}
    </Link>
  );
}
