import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { Card } from '@/shared/ui/card';
import { SaveBar } from '@/shared/ui/save-bar';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { Switch } from '@/shared/ui/switch';
import { toast } from '@/shared/ui/toast-store';
import { loadManners, mannersDraft, mannersQuery, saveManners, type MannersDraft, type MannersView } from '../api/manners';
import { BookingFields, FollowUpFields, Hours, waits } from './manners-fields';

/** What happens in conversations by itself: closing, reminders, follow-ups. */
export function MannersCard({ canEdit }: { canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const { data } = useQuery(mannersQuery);
  return (
    <Card title={t('manners.title')}>
      {data ? (
        <Form key={data.version} saved={data} canEdit={canEdit} />
      ) : (
        <Loading what={t('manners.title')}>
          <SkeletonRows rows={3} />
        </Loading>
      )}
    </Card>
  );
}

function Form({ saved, canEdit }: { saved: MannersView; canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(mannersDraft(saved));
  const save = useVersionedSave<MannersView, MannersDraft>({
    toDraft: mannersDraft,
    send: saveManners,
    load: () => loadManners(),
    onSaved: (row) => {
      queryClient.setQueryData(mannersQuery.queryKey, row);
      toast(t('common:saved'));
    },
  });
  const errors = useErrors(save.error);
  const set = (change: Partial<MannersDraft>) => setDraft({ ...draft, ...change });
  const yesNo = (value: unknown) => t(value ? 'manners.yes' : 'manners.no');
  return (
    <>
      <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-5 border-0 p-4">
        <Switch
          label={t('manners.call')}
          hint={t('manners.callHint')}
          checked={draft.customersMayCallAgent}
          onChange={(customersMayCallAgent) => set({ customersMayCallAgent })}
          disabled={!canEdit}
        />
        {waits.map((name) => (
          <Hours key={name} name={name} value={draft[name]} error={errors.field(name)} onChange={(value) => set({ [name]: value })} />
        ))}
        <BookingFields {...{ draft, set, errors, canEdit }} />
        <FollowUpFields {...{ draft, set, errors, canEdit }} />
      </fieldset>
      <SaveBar
        dirty={JSON.stringify(draft) !== JSON.stringify(mannersDraft(saved))}
        pending={save.pending}
        onSave={() => save.save(draft, saved)}
        onDiscard={() => setDraft(mannersDraft(saved))}
        error={errors.form(...waits, 'followUps.from', 'followUps.to', 'followUps.most', 'appointmentReminderHours')}
      />
      <SaveConflict
        save={save}
        fields={[
          { key: 'customersMayCallAgent', label: t('manners.call'), show: yesNo },
          ...waits.map((key) => ({
            key,
            label: t(`manners.${key}`),
            show: (value: unknown) => (typeof value === 'number' ? String(value) : t('manners.never')),
          })),
          { key: 'from', label: t('manners.from') },
          { key: 'to', label: t('manners.to') },
          { key: 'openDaysOnly', label: t('manners.openDays'), show: yesNo },
          { key: 'most', label: t('manners.most') },
          { key: 'tellTeamOfBookings', label: t('manners.tellTeam'), show: yesNo },
          {
            key: 'appointmentReminderHours',
            label: t('manners.reminder'),
            show: (value: unknown) => (typeof value === 'number' ? String(value) : t('manners.never')),
          },
        ]}
      />
    </>
  );
}
