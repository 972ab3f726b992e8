import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { RadioGroup } from '@/shared/ui/radio-group';
import { Select } from '@/shared/ui/select';
import { useSetAgent, type AgentMode, type ChannelRow } from '../api/channels';

const modes: readonly AgentMode[] = ['drafts', 'everyone', 'outsideHours', 'allowList', 'off'];
const waits = [0, 2, 4, 8, 15, 30, 60];

/** Whom the agent answers here, and how long it waits for a burst to end. Acts at once. */
export function AgentOnChannel({ row, canEdit }: { row: ChannelRow; canEdit: boolean }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const set = useSetAgent();
  const errors = useErrors(set.error);
  const change = (part: { mode?: AgentMode; burstWaitSeconds?: number }) =>
    set.mutate({ id: row.id, mode: row.agentMode, burstWaitSeconds: row.burstWaitSeconds, ...part });
  return (
    <section className="grid gap-3">
      {set.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
      <RadioGroup
        label={t('mode.label')}
        look="cards"
        value={row.agentMode}
        onChange={(mode) => change({ mode })}
        options={modes.map((value) => ({ value, label: t(`mode.${value}`), hint: t(`mode.${value}Hint`), disabled: !canEdit }))}
        className="md:grid-cols-2"
      />
      <Select
        label={t('wait')}
        hint={t('waitHint')}
        value={String(row.burstWaitSeconds)}
        disabled={!canEdit}
        onChange={(seconds) => change({ burstWaitSeconds: Number(seconds) })}
        options={[...new Set([...waits, row.burstWaitSeconds])]
          .sort((a, b) => a - b)
          .map((seconds) => ({ value: String(seconds), label: seconds === 0 ? t('atOnce') : format.seconds(seconds) }))}
        className="max-w-72"
      />
    </section>
  );
}
