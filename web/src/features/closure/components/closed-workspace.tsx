import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { useSession } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { useReopen } from '../api/closure';

const day = 24 * 3600 * 1000;

/** All that the owner of a closed workspace sees: how long is left, and the way back. */
export function ClosedWorkspace({ onReopened, onSignOut }: { onReopened: () => void; onSignOut: () => void }) {
  const { t } = useTranslation('closure');
  const format = useFormat();
  const now = useNow();
  const { workspace } = useSession();
  const reopen = useReopen();
  const errors = useErrors(reopen.error);
  const left = workspace.purgeAt ? Math.max(0, Math.ceil((new Date(workspace.purgeAt).getTime() - now) / day)) : 0;
  return (
    <>
      <Banner tone="warning" boxed>
        <b className="font-semibold">{t('closed.left', { count: left })}</b>
        {workspace.purgeAt && <p>{t('closed.until', { when: format.date(workspace.purgeAt) })}</p>}
      </Banner>
      <p>{t('closed.back')}</p>
      {reopen.error && (
        <Banner tone="danger" boxed>
          {errors.text()}
        </Banner>
      )}
      <div className="grid gap-2">
        <Button variant="primary" size="lg" pending={reopen.isPending} onClick={() => reopen.mutate(undefined, { onSuccess: onReopened })}>
          {t('closed.reopen')}
        </Button>
        <Button variant="quiet" onClick={onSignOut}>
          {t('closed.signOut')}
        </Button>
      </div>
    </>
  );
}
