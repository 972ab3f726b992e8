import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { EmptyState } from '@/shared/ui/empty-state';
import { Select } from '@/shared/ui/select';
import { useSetChannel, type AgentChannelRow, type AgentMode } from '../api/agent';
import { AllowedContacts } from './allowed-contacts';

const modes: readonly AgentMode[] = ['everyone', 'outsideHours', 'allowList', 'drafts', 'off'];

/** Who answers on each channel. Acts at once. */
export function ModesCard({ channels, canEdit }: { channels: readonly AgentChannelRow[]; canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const set = useSetChannel();
  const errors = useErrors(set.error);
  const change = (row: AgentChannelRow, part: Partial<AgentChannelRow>) => {
    const { channelId, mode, burstWaitSeconds, allowedContacts } = { ...row, ...part };
    set.mutate({ channelId, mode, burstWaitSeconds, allowedContacts });
  };
  const shown = (row: AgentChannelRow) => (set.isPending && set.variables.channelId === row.channelId ? set.variables : row);
  return (
    <Card title={t('modes.title')} actions={<span className="text-xs text-muted max-md:hidden">{t('modes.hint')}</span>}>
      {set.error && (
        <Banner tone="danger" boxed className="m-3">
          {errors.form()}
        </Banner>
      )}
      {channels.length === 0 ? (
        <EmptyState
          action={
            <Link to="/settings/channels" className={buttonClass({ variant: 'primary' })}>
              {t('modes.connect')}
            </Link>
          }
        >
          {t('modes.empty')}
        </EmptyState>
      ) : (
        <ul className="m-0 list-none p-0">
          {channels.map((row) => (
            <li key={row.channelId} className="grid gap-2 border-b border-line px-4 py-2.5 last:border-b-0">
              <div className="flex flex-wrap items-center gap-3">
                <span className="min-w-32 flex-1 font-medium">{row.channelName}</span>
                <Select
                  label={t('modes.of', { channel: row.channelName })}
                  hideLabel
                  size="sm"
                  value={shown(row).mode}
                  disabled={!canEdit}
                  onChange={(mode) => change(row, { mode })}
                  options={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
                  className="w-64 max-md:w-full"
                />
              </div>
              {shown(row).mode === 'allowList' && (
                <AllowedContacts
                  ids={shown(row).allowedContacts}
                  canEdit={canEdit}
                  onChange={(allowedContacts) => change(row, { mode: 'allowList', allowedContacts })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
