import { useTranslation } from 'react-i18next';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { CopyBox } from '@/shared/ui/copy-box';
import { Dialog } from '@/shared/ui/dialog';

/** A webhook's secret, the one time it is shown. */
export function SecretDialog({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <Dialog
      open
      dirty
      onClose={onClose}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('keptIt')}
        </Button>
      }
    >
      <Banner tone="warning" boxed>
        {t('once')}
      </Banner>
      <CopyBox label={t('secret')} text={secret} multiline />
    </Dialog>
  );
}
