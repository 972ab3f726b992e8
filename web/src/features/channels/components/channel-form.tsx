import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { Button } from '@/shared/ui/button';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { channelsQuery, draftOf, loadChannel, saveChannel, type ChannelDraft, type ChannelRow } from '../api/channels';

/** Name, greeting and where the chat may be shown. Mount it with the version as key. */
export function ChannelForm({ row, canEdit }: { row: ChannelRow; canEdit: boolean }) {
  const { t } = useTranslation('channels');
  const queryClient = useQueryClient();
  const start = draftOf(row);
  const [draft, setDraft] = useState(start);
  const [sites, setSites] = useState(row.allowedSites.join('\n'));
  const save = useVersionedSave<ChannelRow, ChannelDraft>({
    toDraft: draftOf,
    send: (sent, version) => saveChannel(row.id, sent, version),
    load: () => loadChannel(row.id),
    onSaved: (saved) => {
      toast(t('common:saved'));
      queryClient.setQueryData(channelsQuery.queryKey, (rows) => rows?.map((one) => (one.id === saved.id ? saved : one)));
    },
  });
  const errors = useErrors(save.error);
  const hosts = sites
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, ''),
    )
    .filter(Boolean);
  const yours = { ...draft, allowedSites: hosts };
  const dirty = JSON.stringify(yours) !== JSON.stringify(start);
  const siteError = errors.under('allowedSites');
  const greeting = (language: 'uk' | 'en') => (
    <TextField
      label={`${t('greeting')} ${t(`common:inLanguage.${language}`)}`}
      lang={language}
      value={draft.greetings[language] ?? ''}
      onChange={(text) => setDraft({ ...draft, greetings: { ...draft.greetings, [language]: text } })}
    />
  );
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.save(yours, row);
      }}
    >
      <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-4 border-0 p-0">
        <TextField label={t('name')} hint={t('nameHint')} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
        {row.kind === 'webChat' && (
          <>
            <div className="grid gap-4 md:grid-cols-2">
              {greeting('uk')}
              {greeting('en')}
            </div>
            <TextArea
              label={t('sites')}
              hint={t('sitesHint')}
              rows={2}
              value={sites}
              onChange={setSites}
              error={siteError}
              placeholder="example.com"
            />
          </>
        )}
      </fieldset>
      {save.error && !siteError && (
        <p role="alert" className="text-sm text-danger-text">
          {errors.form()}
        </p>
      )}
      {dirty && (
        <div className="flex gap-2">
          <Button type="submit" variant="primary" pending={save.pending} disabled={draft.name.trim() === ''}>
            {t('common:save')}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              setDraft(start);
              setSites(row.allowedSites.join('\n'));
            }}
          >
            {t('common:discard')}
          </Button>
        </div>
      )}
      <SaveConflict
        save={save}
        fields={[
          { key: 'name', label: t('name') },
          { key: 'greetings', label: t('greeting'), show: (value) => Object.values(value).join(' · ') },
          { key: 'allowedSites', label: t('sites'), show: (value) => (value as string[]).join(', ') || '—' },
        ]}
      />
    </form>
  );
}
