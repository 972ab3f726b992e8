import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useVersionedSave } from '@/shared/lib/use-versioned-save';
import { useLanguages } from '@/shared/session/language';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { SaveConflict } from '@/shared/ui/save-conflict';
import { Sheet } from '@/shared/ui/sheet';
import { TextArea } from '@/shared/ui/text-area';
import { toast } from '@/shared/ui/toast-store';
import { answerGap, gapsQuery, type KnowledgeGapRow } from '../api/gaps';
import { bodyOf, draftOf, knowledge, type KnowledgeDraft, type KnowledgeEntryRow } from '../api/knowledge';

interface KnowledgeSheetProps {
  row: KnowledgeEntryRow | null;
  /** What customers asked, to be answered now. */
  gap?: KnowledgeGapRow;
  onClose: () => void;
}

export function KnowledgeSheet({ row, gap, onClose }: KnowledgeSheetProps) {
  const { t } = useTranslation('knowledge');
  const { own, other } = useLanguages();
  const queryClient = useQueryClient();
  const canEdit = useCan('admin');
  const start = draftOf(row ?? { questions: gap?.examples ?? [], answer: gap?.answers[0] ?? '', translations: {} }, other);
  const [draft, setDraft] = useState(start);
  const [deleting, setDeleting] = useState(false);
  const done = () => {
    for (const queryKey of [knowledge.key, gapsQuery.queryKey]) void queryClient.invalidateQueries({ queryKey });
    onClose();
  };
  const saved = () => {
    toast(t('common:saved'));
    done();
  };
  const create = useMutation({
    mutationFn: () => (gap ? answerGap(gap, bodyOf(draft, other)) : knowledge.create(bodyOf(draft, other))),
    onSuccess: saved,
  });
  const edit = useVersionedSave<KnowledgeEntryRow, KnowledgeDraft>({
    toDraft: (current) => draftOf(current, other),
    send: (sent, version) => knowledge.update(row?.id ?? '', bodyOf(sent, other, row?.key), version),
    load: () => knowledge.load(row?.id ?? ''),
    onSaved: saved,
  });
  const remove = useMutation({ mutationFn: () => knowledge.remove(row?.id ?? ''), onSuccess: done });
  const removeErrors = useErrors(remove.error);
  const error = create.error ?? edit.error;
  const errors = useErrors(error);
  const ready = draft.questions.trim() !== '' && draft.answer.trim() !== '';
  const field = (key: keyof KnowledgeDraft, label: string, lang: string, rows: number, hint?: string) => (
    <TextArea
      label={`${label} ${t(`common:inLanguage.${lang}`)}`}
      hint={hint}
      lang={lang}
      rows={rows}
      value={draft[key]}
      onChange={(text) => setDraft({ ...draft, [key]: text })}
      error={errors.field(key)}
    />
  );
  return (
    <Sheet
      open
      onClose={onClose}
      dirty={JSON.stringify(draft) !== JSON.stringify(start)}
      title={row ? t('edit') : t('new')}
      footer={
        canEdit && (
          <>
            {row && (
              <Button variant="dangerText" icon={<Trash2 aria-hidden />} onClick={() => setDeleting(true)} className="mr-auto">
                {t('common:delete')}
              </Button>
            )}
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button
              variant="primary"
              disabled={!ready}
              pending={create.isPending || edit.pending}
              onClick={() => (row ? edit.save(draft, row) : create.mutate())}
            >
              {t('common:save')}
            </Button>
          </>
        )
      }
    >
      <fieldset disabled={!canEdit} className="m-0 grid min-w-0 gap-4 border-0 p-4">
        {error && (
          <Banner tone="danger" boxed>
            {errors.form()}
          </Banner>
        )}
        {field('questions', t('questions'), own, 3, t('questionsHint'))}
        {field('answer', t('answer'), own, 4, t('answerHint'))}
        <hr className="m-0 border-line" />
        {field('otherQuestions', t('questions'), other, 2)}
        {field('otherAnswer', t('answer'), other, 4, t('translationHint'))}
      </fieldset>
      <SaveConflict
        save={edit}
        fields={[
          { key: 'questions', label: t('questions') },
          { key: 'answer', label: t('answer') },
          { key: 'otherQuestions', label: `${t('questions')} ${t(`common:inLanguage.${other}`)}` },
          { key: 'otherAnswer', label: `${t('answer')} ${t(`common:inLanguage.${other}`)}` },
        ]}
      />
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('deleteTitle')}
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
