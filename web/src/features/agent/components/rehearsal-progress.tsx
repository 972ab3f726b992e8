import { useTranslation } from 'react-i18next';
import type { RehearsalRow } from '../api/rehearsals';

/** How far a running rehearsal is. */
export function RehearsalProgress({ rehearsal: { done, cases } }: { rehearsal: RehearsalRow }) {
  const { t } = useTranslation('agent');
  const text = t('rehearsal.progress', { done, cases });
  return (
    <div className="grid gap-1.5 p-4">
      <p role="status" className="text-sm">
        {text}
      </p>
      <progress value={done} max={cases} aria-label={text} className="h-1.5 w-full overflow-hidden rounded-full accent-accent" />
    </div>
  );
}
