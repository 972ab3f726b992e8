import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { Button } from '@/shared/ui/button';
import { RadioGroup } from '@/shared/ui/radio-group';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { toast } from '@/shared/ui/toast-store';
import { isValid, loadModel, modelQuery, saveModel, toDraft, useResetModel, type ModelDraft, type ModelView } from '../api/model';
import { ModelFields } from './model-fields';

const shownErrors = ['key', 'model', 'limits.monthlyTokens', 'limits.monthlyCents'];

/** Choice, key and limits. A new key is tried by the server before it is kept. */
export function ModelForm({ model, canEdit }: { model: ModelView; canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<{ draft: ModelDraft; of: ModelView } | null>(null);
  const reset = useResetModel();
  const resetErrors = useErrors(reset.error);
  const draft = edited?.draft ?? toDraft(model);
  const set = (change: Partial<ModelDraft>) => setEdited({ draft: { ...draft, ...change }, of: edited?.of ?? model });
  const save = useVersionedSave<ModelView, ModelDraft>({
    toDraft,
    send: saveModel,
    load: () => loadModel(),
    onSaved: (view) => {
      queryClient.setQueryData(modelQuery.queryKey, view);
      setEdited(null);
      toast(t('model.saved'));
    },
  });
  const saveErrors = useErrors(save.error);
  const error = saveErrors.form(...shownErrors) ?? resetErrors.form();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (edited) save.save(edited.draft, edited.of);
      }}
    >
      <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-4 border-0 p-4">
        <RadioGroup
          label={t('model.who')}
          look="cards"
          value={draft.answers}
          onChange={(answers) => set({ answers })}
          options={(['platform', 'claude', 'builtIn'] as const).map((value) => ({
            value,
            label: t(`model.answers.${value}`),
            hint: t(`model.answers.${value}Hint`),
          }))}
          className="md:grid-cols-3"
        />
        {draft.answers !== 'builtIn' && <ModelFields model={model} draft={draft} set={set} errorOf={(field) => saveErrors.field(field)} />}
        {canEdit && (
          <div className="flex flex-wrap items-center gap-2">
            <Button
              type="submit"
              variant="primary"
              pending={save.pending}
              disabledReason={!edited ? t('draft.nothingNew') : isValid(draft) ? undefined : t('model.wrongNumber')}
            >
              {draft.key ? t('model.tryAndSave') : t('model.save')}
            </Button>
            {edited && (
              <Button variant="quiet" onClick={() => setEdited(null)}>
                {t('common:discard')}
              </Button>
            )}
            {!edited && model.version > 0 && (
              <Button variant="quiet" pending={reset.isPending} onClick={() => reset.mutate()}>
                {t('model.reset')}
              </Button>
            )}
            {error && (
              <span role="alert" className="text-sm text-danger-text">
                {error}
              </span>
            )}
          </div>
        )}
      </fieldset>
      <SaveConflict
        save={save}
        fields={[
          { key: 'answers', label: t('model.who'), show: (value) => t(`model.answers.${value}`) },
          { key: 'model', label: t('model.name') },
          { key: 'monthlyTokens', label: t('model.tokens') },
          { key: 'monthlyMoney', label: t('model.money') },
          { key: 'onLimit', label: t('model.onLimit'), show: (value) => t(`model.limit.${value}`) },
        ]}
      />
    </form>
  );
}
