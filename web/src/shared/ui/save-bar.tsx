import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface SaveBarProps {
  /** Something differs from what is saved; without it the bar is not there. */
  dirty: boolean;
  pending?: boolean;
  onSave: () => void;
  onDiscard: () => void;
  saveLabel?: string;
  error?: string;
}

/** For values that depend on each other; Ctrl Enter saves too (bind it with `useShortcut`). */
export function SaveBar({ dirty, pending, onSave, onDiscard, saveLabel, error }: SaveBarProps) {
  const { t } = useTranslation();
  if (!dirty) return null;
  return (
    <div
      role="region"
      aria-label={t('unsaved')}
      className="sticky bottom-0 z-(--z-sticky) flex rise-in flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface px-5 py-2.5 max-md:px-3"
    >
      <span
        role={error ? 'alert' : undefined}
        className={error ? 'min-w-0 flex-1 text-sm text-danger-text' : 'min-w-0 flex-1 text-sm text-muted'}
      >
        {error ?? t('unsaved')}
      </span>
      <Button variant="quiet" onClick={onDiscard} disabled={pending}>
        {t('discard')}
      </Button>
      <Button variant="primary" onClick={onSave} pending={pending}>
        {saveLabel ?? t('save')}
      </Button>
    </div>
  );
}
