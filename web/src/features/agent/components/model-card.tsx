import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { modelQuery, useResumeModel, type ModelView } from '../api/model';
import { ModelForm } from './model-form';
import { ModelUse } from './model-use';

/** Which model answers, with whose key, within which limits, and how it is doing. */
export function ModelCard({ canEdit }: { canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const model = useQuery(modelQuery);
  return (
    <Card
      title={t('model.title')}
      actions={
        model.data && (
          <Chip tone={model.data.answers === 'claude' ? 'ai' : 'neutral'}>
            {model.data.answers === 'claude' ? model.data.model : t('model.builtIn')}
          </Chip>
        )
      }
    >
      {model.isPending ? (
        <Loading what={t('model.title')}>
          <SkeletonRows rows={3} />
        </Loading>
      ) : model.isError && !model.data ? (
        <ErrorState error={model.error} onRetry={() => void model.refetch()} />
      ) : (
        <>
          <Health model={model.data} canEdit={canEdit} />
          <ModelUse model={model.data} />
          <ModelForm model={model.data} canEdit={canEdit} />
        </>
      )}
    </Card>
  );
}

function Health({ model, canEdit }: { model: ModelView; canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const resume = useResumeModel();
  const errors = useErrors(resume.error);
  const { state, problem, retryAt } = model.health;
  if (state === 'ok') return null;
  const why = problem ? t(`model.problem.${problem}`) : '';
  return (
    <Banner
      tone={state === 'down' || state === 'limitReached' ? 'warning' : 'danger'}
      action={
        state === 'tripped' &&
        canEdit && (
          <Button size="sm" pending={resume.isPending} onClick={() => resume.mutate()}>
            {t('model.resume')}
          </Button>
        )
      }
    >
      {t(`model.state.${state}`, { why, at: retryAt ? format.time(retryAt) : '' })}
      {resume.error && ` ${errors.form()}`}
    </Banner>
  );
}
