import { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { ErrorState } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { SaveBar } from '@/shared/ui/save-bar';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { TabPanel, Tabs } from '@/shared/ui/tabs';
import { toast } from '@/shared/ui/toast-store';
import {
  contactQuery,
  deleteContact,
  draftOf,
  loadContact,
  saveContact,
  type ContactDetail,
  type ContactDraft,
  type ContactRow,
} from '../api/contacts';
import { ContactFields } from './contact-fields';
import { MergeWith } from './merge-with';
import { Timeline } from './timeline';

interface ContactRecordProps {
  id: string;
  onClose: () => void;
  /** What will be written to them by itself. */
  planned?: ReactNode;
  /** More about the person, below the details. */
  more?: (contact: ContactDetail) => ReactNode;
}

interface LoadedProps extends Pick<ContactRecordProps, 'onClose' | 'planned'> {
  contact: ContactDetail;
  more: ReactNode;
}

/** One contact: what happened and what is known. Mount it with the id as key. */
export function ContactRecord({ id, onClose, planned, more }: ContactRecordProps) {
  const { t } = useTranslation('contacts');
  const contact = useQuery(contactQuery(id));
  useShortcut('Esc', onClose);
  if (contact.data?.mergedIntoId) return <Navigate to="/contacts/$id" params={{ id: contact.data.mergedIntoId }} search replace />;
  return (
    <section
      aria-label={contact.data?.name ?? t('nameless')}
      className="flex min-h-0 w-120 max-w-full flex-none flex-col border-l border-line bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-(--z-sticky) max-xl:shadow-lg max-md:w-full"
    >
      <header className="flex min-h-(--size-topbar) flex-none items-center gap-2 border-b border-line pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate text-lg font-semibold">{contact.data ? (contact.data.name ?? t('nameless')) : ''}</h2>
        <IconButton label={t('common:close')} shortcut="Esc" icon={<X />} onClick={onClose} />
      </header>
      {contact.isPending ? (
        <Loading what={t('title')}>
          <SkeletonRows rows={4} />
        </Loading>
      ) : contact.isError && !contact.data ? (
        <ErrorState error={contact.error} onRetry={() => void contact.refetch()} />
      ) : (
        <Loaded contact={contact.data} {...{ onClose, planned }} more={more?.(contact.data)} />
      )}
    </section>
  );
}

function Loaded({ contact, onClose, planned, more }: LoadedProps) {
  const { t } = useTranslation('contacts');
  const queryClient = useQueryClient();
  const canWrite = useCan('agent');
  const [tab, setTab] = useState<'timeline' | 'details'>('timeline');
  const [edited, setEdited] = useState<{ draft: ContactDraft; of: ContactRow } | null>(null);
  const [deleting, setDeleting] = useState(false);
  const stale = () => queryClient.invalidateQueries({ queryKey: ['contacts'] });
  const save = useVersionedSave<ContactRow, ContactDraft>({
    toDraft: draftOf,
    send: (draft, version) => saveContact(contact.id, draft, version),
    load: () => loadContact(contact.id),
    onSaved: (row) => {
      queryClient.setQueryData(contactQuery(row.id).queryKey, (now) => now && { ...now, ...row });
      void stale();
      void queryClient.invalidateQueries({ queryKey: ['conversations'] });
      setEdited(null);
      toast(t('common:saved'));
    },
  });
  const saveErrors = useErrors(save.error);
  const remove = useMutation({
    mutationFn: () => deleteContact(contact.id),
    onSuccess: () => {
      onClose();
      void stale();
    },
  });
  const removeErrors = useErrors(remove.error);
  const draft = edited?.draft ?? draftOf(contact);
  const store = () => edited && save.save(edited.draft, edited.of);
  useShortcut('Ctrl Enter', store, { when: edited !== null });
  return (
    <>
      <Tabs
        label={t('parts')}
        value={tab}
        onChange={setTab}
        className="px-4"
        tabs={[
          { value: 'timeline', label: t('timeline.title') },
          { value: 'details', label: t('details') },
        ]}
      >
        <TabPanel value="timeline" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none data-[state=inactive]:hidden">
          <Timeline contact={contact} />
        </TabPanel>
        <TabPanel value="details" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none data-[state=inactive]:hidden">
          <fieldset disabled={!canWrite} className="m-0 grid min-w-0 gap-4 border-0 p-4">
            <ContactFields
              draft={draft}
              set={(change) => setEdited({ draft: { ...draft, ...change }, of: edited?.of ?? contact })}
              error={save.error}
              disabled={!canWrite}
            />
            {planned && (
              <section aria-label={t('planned')} className="grid gap-2">
                <h3 className="text-sm font-semibold">{t('planned')}</h3>
                {planned}
              </section>
            )}
            {canWrite && (
              <div className="flex flex-wrap justify-between gap-2">
                <MergeWith contact={contact} />
                <Button variant="dangerText" size="sm" icon={<Trash2 aria-hidden />} onClick={() => setDeleting(true)}>
                  {t('common:delete')}
                </Button>
              </div>
            )}
          </fieldset>
          {more}
        </TabPanel>
      </Tabs>
      <SaveBar
        dirty={edited !== null}
        pending={save.pending}
        onSave={store}
        onDiscard={() => setEdited(null)}
        error={saveErrors.form('name', 'phone', 'email', 'notes', 'tags')}
      />
      <SaveConflict
        save={save}
        fields={[
          { key: 'name', label: t('name') },
          { key: 'phone', label: t('phone') },
          { key: 'email', label: t('email') },
          { key: 'lifecycleStage', label: t('stageLabel'), show: (value) => t(`stage.${value as string}`) },
          { key: 'tags', label: t('tags'), show: (value) => (value as string[]).join(', ') || '—' },
          { key: 'optedOut', label: t('optedOut'), show: (value) => t(value ? 'optedOutYes' : 'optedOutNo') },
          { key: 'notes', label: t('notes') },
          { key: 'customFields', label: t('known'), show: (value) => Object.values(value as Record<string, string>).join(', ') || '—' },
        ]}
      />
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('deleteTitle', { name: contact.name ?? t('nameless') })}
        confirmLabel={t('deleteDo')}
        danger
        typed
        pending={remove.isPending}
        error={removeErrors.form()}
        onConfirm={() => remove.mutate()}
      >
        {t('deleteBody')}
      </ConfirmDialog>
    </>
  );
}
