import { resource } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type KnowledgeEntryRow = Schema<'KnowledgeEntryRow'>;

export type KnowledgeBody = Pick<KnowledgeEntryRow, 'questions' | 'answer' | 'translations'> & { key?: string };

export const knowledge = resource<KnowledgeEntryRow, KnowledgeBody>('knowledge');

/** What a form edits: questions one on a line, in both languages. */
export interface KnowledgeDraft {
  questions: string;
  answer: string;
  otherQuestions: string;
  otherAnswer: string;
}

export const draftOf = (row: Pick<KnowledgeEntryRow, 'questions' | 'answer' | 'translations'>, other: string): KnowledgeDraft => ({
  questions: row.questions.join('\n'),
  answer: row.answer,
  otherQuestions: row.translations[other]?.questions.join('\n') ?? '',
  otherAnswer: row.translations[other]?.answer ?? '',
});

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A translation counts when it has an answer. */
export function bodyOf(draft: KnowledgeDraft, other: string, key?: string): KnowledgeBody {
  const questions = lines(draft.otherQuestions);
  const translations = draft.otherAnswer.trim() ? { [other]: { questions, answer: draft.otherAnswer.trim() } } : {};
  return { ...(key ? { key } : {}), questions: lines(draft.questions), answer: draft.answer.trim(), translations };
}
