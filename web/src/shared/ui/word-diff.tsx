import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff, type DiffPart } from '@/shared/lib/word-diff';

interface WordDiffProps {
  before: string;
  after: string;
  /** One side only, where two texts stand beside each other; both where there is one text. */
  side?: 'before' | 'after';
}

/** What changed in a text, marked by colour, line and, for readers of a screen, words. */
export function WordDiff({ before, after, side }: WordDiffProps) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null;
  return (
    <p className="break-words whitespace-pre-wrap">
      {parts.map((part, index) => part.kind !== hidden && <Part key={index} part={part} />)}
    </p>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  const { t } = useTranslation();
  if (kind === 'same') return text;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark
      className={
        kind === 'removed'
          ? 'rounded-sm bg-danger-soft text-danger-text line-through'
          : 'rounded-sm bg-success-soft text-success-text no-underline'
      }
    >
      <span className="sr-only">{t(`diff.${kind}`)} </span>
      {text}
    </Mark>
  );
}
