import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useCan } from '@/shared/session/session';
import { Card } from '@/shared/ui/card';
import { Switch } from '@/shared/ui/switch';
import { requirementQuery, useRequireSecondFactor } from '../api/security';

/** The owner's word on whether members may come without a second factor. */
export function RequiredFactor() {
  const { t } = useTranslation('security');
  const isOwner = useCan('owner');
  const workspace = useQuery({ ...requirementQuery, enabled: isOwner });
  const require = useRequireSecondFactor();
  const errors = useErrors(require.error);
  if (!isOwner || !workspace.data) return null;
  return (
    <Card title={t('team.title')}>
      <div className="grid gap-2 p-4">
        <Switch
          label={t('team.require')}
          hint={t('team.hint')}
          checked={require.isPending ? require.variables : workspace.data.requiresSecondFactor}
          disabled={require.isPending}
          onChange={(next) => require.mutate(next)}
        />
        {errors.text() && (
          <p role="alert" className="text-sm text-danger-text">
            {errors.text()}
          </p>
        )}
      </div>
    </Card>
  );
}
