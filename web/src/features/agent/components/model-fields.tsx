import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { RadioGroup } from '@/shared/ui/radio-group';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import type { ModelDraft, ModelView } from '../api/model';

interface ModelFieldsProps {
  model: ModelView;
  draft: ModelDraft;
  set: (change: Partial<ModelDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

/** Key, model and limits of the language model. */
export function ModelFields({ model, draft, set, errorOf }: ModelFieldsProps) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const { source, hint } = model.key;
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <PasswordField
          label={t('model.key')}
          hint={t(`model.keyOf.${source}`, { hint })}
          autoComplete="off"
          value={draft.key}
          onChange={(key) => set({ key })}
          error={errorOf('key')}
        />
        <TextField
          label={t('model.name')}
          hint={t('model.nameHint')}
          placeholder={model.model}
          autoComplete="off"
          spellCheck={false}
          value={draft.model}
          onChange={(name) => set({ model: name })}
          error={errorOf('model')}
        />
        <TextField
          label={t('model.monthlyTokens')}
          inputMode="numeric"
          placeholder={format.number(model.limits.monthlyTokens)}
          value={draft.monthlyTokens}
          onChange={(monthlyTokens) => set({ monthlyTokens })}
          error={errorOf('limits.monthlyTokens')}
        />
        <TextField
          label={t('model.monthlyMoney')}
          inputMode="decimal"
          after="USD"
          placeholder={format.number(model.limits.monthlyCents / 100)}
          value={draft.monthlyMoney}
          onChange={(monthlyMoney) => set({ monthlyMoney })}
          error={errorOf('limits.monthlyCents')}
        />
      </div>
      <RadioGroup
        label={t('model.onLimit')}
        value={draft.onLimit}
        onChange={(onLimit) => set({ onLimit })}
        options={(['handOff', 'builtIn'] as const).map((value) => ({ value, label: t(`model.limit.${value}`) }))}
      />
    </>
  );
}
