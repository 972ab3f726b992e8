import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { lessonQuery, useTeach, type Lesson } from '../api/lessons';

/** After a draft was sent in other words: one press, and the agent answers so by itself next time. */
export function LessonCard({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const { data } = useQuery(lessonQuery(messageId));
  return data?.question ? <Card key={messageId} lesson={data} onClose={onClose} /> : null;
}

function Card({ lesson, onClose }: { lesson: Lesson; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const [question, setQuestion] = useState(lesson.question);
  const [answer, setAnswer] = useState(lesson.answer);
  const [known] = lesson.similar;
  const teach = useTeach(() => {
    toast(t('lesson.saved'));
    onClose();
  });
  const errors = useErrors(teach.error);
  const error = errors.form('questions[0]', 'answer');
  const ready = question.trim() !== '' && answer.trim() !== '';
  const send = (entry?: typeof known) => teach.mutate({ question: question.trim(), answer: answer.trim(), entry });
  const saving = (update: boolean) => teach.isPending && Boolean(teach.variables.entry) === update;
  return (
    <section aria-label={t('lesson.title')} className="ml-auto grid w-full max-w-132 gap-3 rounded-lg border border-ai-line bg-surface p-3">
      <h3 className="flex items-center gap-1.5 text-sm font-semibold">
        <BookOpen aria-hidden className="size-4 text-ai-text" />
        {t('lesson.title')}
      </h3>
      <TextField
        label={t('lesson.question')}
        value={question}
        onChange={setQuestion}
        error={errors.field('questions[0]')}
        autoComplete="off"
      />
      <TextArea label={t('lesson.answer')} rows={2} value={answer} onChange={setAnswer} error={errors.field('answer')} />
      {known && <p className="text-sm text-muted">{t('lesson.similar', { question: known.questions[0] })}</p>}
      {error && (
        <p role="alert" className="text-sm text-danger-text">
          {error}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-1.5">
        <Button size="sm" variant="quiet" onClick={onClose}>
          {t('lesson.skip')}
        </Button>
        <Button size="sm" variant={known ? 'secondary' : 'primary'} disabled={!ready} pending={saving(false)} onClick={() => send()}>
          {known ? t('lesson.saveNew') : t('lesson.save')}
        </Button>
        {known && (
          <Button size="sm" variant="primary" disabled={!ready} pending={saving(true)} onClick={() => send(known)}>
            {t('lesson.update')}
          </Button>
        )}
      </div>
    </section>
  );
}
