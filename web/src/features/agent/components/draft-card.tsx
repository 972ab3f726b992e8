import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { RadioGroup } from '@/shared/ui/radio-group';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { TextArea } from '@/shared/ui/text-area';
import { toast } from '@/shared/ui/toast-store';
import { agentQuery, loadAgent, saveDraft, type AgentDraft, type AgentView } from '../api/agent';
import { PublishDialog } from './publish-dialog';

/** What people change before customers hear it: tone and instructions, then publish. */
export function DraftCard({ agent, canEdit }: { agent: AgentView; canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<{ draft: AgentDraft; of: AgentView } | null>(null);
  const [publishing, setPublishing] = useState(false);
  const next = (agent.publishedVersion ?? 0) + 1;
  const draft = edited?.draft ?? agent.draft;
  const set = (change: Partial<AgentDraft>) => setEdited({ draft: { ...draft, ...change }, of: edited?.of ?? agent });
  const save = useVersionedSave<AgentView, AgentDraft>({
    toDraft: (view) => view.draft,
    send: saveDraft,
    load: () => loadAgent(),
    onSaved: (view) => {
      queryClient.setQueryData(agentQuery.queryKey, view);
      setEdited(null);
      toast(t('draft.saved'));
    },
  });
  const errors = useErrors(save.error);
  const store = () => edited && save.save(edited.draft, edited.of);
  useShortcut('Ctrl Enter', store, { when: edited !== null });
  const canPublish = agent.publishedVersion === null || agent.hasUnpublishedChanges;
  const why = edited ? t('draft.saveFirst') : canPublish ? undefined : t('draft.nothingNew');
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {t('draft.title', { version: next })}
          {agent.hasUnpublishedChanges && <Chip>{t('draft.changed')}</Chip>}
        </span>
      }
      actions={
        canEdit && (
          <Button size="sm" icon={<Upload aria-hidden />} disabledReason={why} onClick={() => setPublishing(true)}>
            {t('draft.publish')}
          </Button>
        )
      }
    >
      <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-4 border-0 p-4">
        <RadioGroup
          label={t('draft.tone')}
          look="cards"
          value={draft.tone}
          onChange={(tone) => set({ tone })}
          options={(['friendly', 'neutral', 'formal'] as const).map((value) => ({
            value,
            label: t(`tone.${value}`),
            hint: t(`tone.${value}Hint`),
          }))}
          className="md:grid-cols-3"
        />
        <TextArea
          label={t('draft.instructions')}
          hint={t('draft.instructionsHint')}
          rows={6}
          value={draft.instructions}
          onChange={(instructions) => set({ instructions })}
          error={errors.field('instructions')}
        />
        {edited && (
          <div className="flex items-center gap-2">
            <Button variant="primary" pending={save.pending} onClick={store}>
              {t('draft.save')}
            </Button>
            <Button variant="quiet" onClick={() => setEdited(null)}>
              {t('common:discard')}
            </Button>
            {save.error && (
              <span role="alert" className="text-sm text-danger-text">
                {errors.form('instructions')}
              </span>
            )}
          </div>
        )}
      </fieldset>
      <SaveConflict
        save={save}
        fields={[
          { key: 'tone', label: t('draft.tone'), show: (value) => t(`tone.${value}`) },
          { key: 'instructions', label: t('draft.instructions') },
        ]}
      />
      {publishing && <PublishDialog agent={agent} onClose={() => setPublishing(false)} />}
    </Card>
  );
}
