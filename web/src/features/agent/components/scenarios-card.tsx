import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { Dialog } from '@/shared/ui/dialog';
import { EmptyState } from '@/shared/ui/empty-state';
import { IconButton } from '@/shared/ui/icon-button';
import { TextField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { scenariosQuery, useDeleteScenario, useImportScenarios } from '../api/rehearsals';
import { ScenarioText } from './scenario-text';

/** Conversations kept to be played before every publication. */
export function ScenariosCard({ canEdit }: { canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const { data = [] } = useQuery(scenariosQuery);
  const remove = useDeleteScenario();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('scenarios.title')}
      actions={
        canEdit && (
          <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
            {t('scenarios.add')}
          </Button>
        )
      }
    >
      {data.length === 0 && <EmptyState>{t('scenarios.empty')}</EmptyState>}
      <ul className="m-0 max-h-96 list-none overflow-y-auto p-0">
        {data.map((row) => (
          <li key={row.id} className="flex items-center gap-2 border-b border-line py-1.5 pr-2 pl-4 last:border-b-0">
            <span className="min-w-0 flex-1 truncate text-sm">{row.name}</span>
            {row.set && <Chip>{row.set}</Chip>}
            <span className="max-sm:hidden text-xs num whitespace-nowrap text-muted">
              {row.conversationId ? t('scenarios.fromConversation') : t('scenarios.turns', { count: row.turns.length })}
            </span>
            {canEdit && (
              <IconButton
                size="sm"
                label={t('scenarios.remove', { name: row.name })}
                icon={<Trash2 />}
                onClick={() => remove.mutate(row.id, { onSuccess: () => toast(t('scenarios.removed')) })}
              />
            )}
          </li>
        ))}
      </ul>
      {adding && <AddScenarios onClose={() => setAdding(false)} />}
    </Card>
  );
}

function AddScenarios({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('agent');
  const add = useImportScenarios();
  const errors = useErrors(add.error);
  const [set, setSet] = useState('');
  const [lines, setLines] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={lines !== ''}
      title={t('scenarios.addTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            pending={add.isPending}
            disabled={lines.trim() === ''}
            onClick={() => add.mutate({ set: set || undefined, lines }, { onSuccess: onClose })}
          >
            {t('scenarios.addDo')}
          </Button>
        </>
      }
    >
      <TextField label={t('scenarios.set')} value={set} onChange={setSet} maxLength={60} />
      <ScenarioText open value={lines} onChange={setLines} error={add.error} />
      {add.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
    </Dialog>
  );
}
