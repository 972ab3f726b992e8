import { useState } from 'react';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import type { ChannelRow } from '../api/channels';
import { TemplateList } from './template-list';
import { WhatsAppWizard } from './whatsapp-wizard';

/** What only a WhatsApp number has: its number, what is wrong and how to mend it, its templates. */
export function WhatsAppPart({ row, canEdit }: { row: ChannelRow; canEdit: boolean }) {
  const { t } = useTranslation('channels');
  const [renewing, setRenewing] = useState(false);
  const { connection } = row;
  const renew = canEdit && (
    <Button size="sm" icon={<KeyRound aria-hidden />} onClick={() => setRenewing(true)}>
      {t('whatsApp.renew')}
    </Button>
  );
  return (
    <>
      {connection?.problem ? (
        <Banner tone="danger" boxed action={renew}>
          {t(`common:problem.${connection.problem}`, { defaultValue: connection.help ?? '' })}
        </Banner>
      ) : (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <span className="flex-1 tabular-nums">{connection?.account}</span>
          {renew}
        </div>
      )}
      <TemplateList channelId={row.id} canEdit={canEdit} />
      {renewing && <WhatsAppWizard renew onClose={() => setRenewing(false)} />}
    </>
  );
}
