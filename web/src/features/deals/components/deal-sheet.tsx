import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MessageSquare, Trash2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { useCurrency } from '@/shared/session/business';
import type { ContactName } from '@/shared/session/contacts';
import { useMembers } from '@/shared/session/members';
import { Banner } from '@/shared/ui/banner';
import { Button, buttonClass } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { ContactPicker } from '@/shared/ui/contact-picker';
import { MoneyField } from '@/shared/ui/money-field';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Select } from '@/shared/ui/select';
import { Sheet } from '@/shared/ui/sheet';
import { TextField } from '@/shared/ui/text-field';
import { createDeal, deleteDeal, draftOf, loadDeal, saveDeal, type DealDraft, type DealRow, type PipelineRow } from '../api/deals';

interface DealSheetProps {
  deal: DealRow | null;
  stageId: string;
  pipeline: PipelineRow;
  canWrite: boolean;
  onClose: () => void;
}

export function DealSheet({ deal, stageId, pipeline, canWrite, onClose }: DealSheetProps) {
  const { t } = useTranslation('deals');
  const queryClient = useQueryClient();
  const members = useMembers();
  const currency = useCurrency();
  const [row] = useState(deal);
  const [draft, setDraft] = useState<DealDraft>(() => (row ? draftOf(row) : { title: '', value: null, stageId, ownerId: null }));
  const [contact, setContact] = useState<ContactName | null>(null);
  const [dirty, setDirty] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const done = () => {
    void queryClient.invalidateQueries({ queryKey: ['deals'] });
    onClose();
  };
  const create = useMutation({ mutationFn: createDeal, onSuccess: done });
  const remove = useMutation({ mutationFn: () => deleteDeal(row?.id ?? ''), onSuccess: done });
  const removeErrors = useErrors(remove.error);
  const edit = useVersionedSave<DealRow, DealDraft>({
    toDraft: draftOf,
    send: (sent, version) => saveDeal(row?.id ?? '', sent, version),
    load: () => loadDeal(row?.id ?? ''),
    onSaved: done,
  });
  const set = (change: Partial<DealDraft>) => {
    setDraft({ ...draft, ...change });
    setDirty(true);
  };
  const error = create.error ?? edit.error;
  const errors = useErrors(error);
  const ready = draft.title.trim() !== '' && (row !== null || contact !== null);
  const save = () => {
    if (row) edit.save(draft, row);
    else if (contact) create.mutate({ ...draft, contactId: contact.id, pipelineId: pipeline.id });
  };
  return (
    <Sheet
      open
      onClose={onClose}
      dirty={dirty}
      title={row ? row.title : t('new')}
      footer={
        canWrite && (
          <>
            {row && (
              <Button variant="dangerText" icon={<Trash2 aria-hidden />} className="mr-auto" onClick={() => setDeleting(true)}>
                {t('common:delete')}
              </Button>
            )}
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button variant="primary" disabled={!ready} pending={create.isPending || edit.pending} onClick={save}>
              {row ? t('common:save') : t('add')}
            </Button>
          </>
        )
      }
    >
      <fieldset disabled={!canWrite} className="m-0 grid min-w-0 gap-4 border-0 p-4">
        {error && (
          <Banner tone="danger" boxed>
            {errors.form()}
          </Banner>
        )}
        <TextField label={t('name')} value={draft.title} onChange={(title) => set({ title })} error={errors.field('title')} />
        {row ? <Related deal={row} /> : <ContactPicker label={t('contact')} value={contact} onChange={setContact} />}
        <div className="grid grid-cols-2 gap-3">
          <MoneyField
            label={t('value')}
            value={draft.value}
            currency={draft.value?.currency ?? currency}
            onChange={(value) => set({ value })}
            error={errors.field('value')}
          />
          <Select
            label={t('stage')}
            value={draft.stageId}
            onChange={(next) => set({ stageId: next })}
            options={pipeline.stages.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <Select
          label={t('owner')}
          value={draft.ownerId ?? ''}
          onChange={(ownerId) => set({ ownerId: ownerId || null })}
          options={[{ value: '', label: t('nobody') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </fieldset>
      <SaveConflict
        save={edit}
        fields={[
          { key: 'title', label: t('name') },
          { key: 'value', label: t('value'), show: (value) => JSON.stringify(value) },
          { key: 'stageId', label: t('stage'), show: (id) => pipeline.stages.find((stage) => stage.id === id)?.name },
          { key: 'ownerId', label: t('owner'), show: (id) => members.find((member) => member.id === id)?.name ?? t('nobody') },
        ]}
      />
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('deleteTitle', { title: draft.title })}
        confirmLabel={t('deleteDo')}
        danger
        pending={remove.isPending}
        error={removeErrors.form()}
        onConfirm={() => remove.mutate()}
      >
        {t('deleteBody')}
      </ConfirmDialog>
    </Sheet>
  );
}

function Related({ deal: row }: { deal: DealRow }) {
  const { t } = useTranslation('deals');
  return (
    <div className="flex flex-wrap gap-2">
      <Link to="/contacts/$id" params={{ id: row.contactId }} className={buttonClass({ size: 'sm' })}>
        <UserRound aria-hidden />
        {row.contactName ?? t('nameless')}
      </Link>
      {row.conversationId && (
        <Link to="/inbox/$id" params={{ id: row.conversationId }} className={buttonClass({ size: 'sm' })}>
          <MessageSquare aria-hidden />
          {t('conversation')}
        </Link>
      )}
    </div>
  );
}
