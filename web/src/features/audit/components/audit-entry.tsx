import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Chip, type ChipTone } from '@/shared/ui/chip';
import type { AuditChange, AuditRow } from '../api/audit';

const tones: Partial<Record<AuditRow['action'], ChipTone>> = {
  created: 'success',
  deleted: 'danger',
  erased: 'danger',
  exported: 'warning',
  signInDisowned: 'danger',
};

/** Who did what, when; opened, what stood there before and after. */
export function AuditEntry({ row }: { row: AuditRow }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [kind] = row.actor.split(':');
  const who = row.actorName ?? t(`actor.${kind}`, { defaultValue: row.actor });
  const line = (
    <>
      <time dateTime={row.at} className="min-w-34 text-sm num text-muted">
        {format.dateTime(row.at)}
      </time>
      <span className="font-medium">{who}</span>
      <Chip tone={tones[row.action] ?? 'neutral'}>{t(`action.${row.action}`)}</Chip>
      <span className="min-w-0 flex-1 text-muted">{t(`entity.${row.entity}`, { defaultValue: row.entity })}</span>
    </>
  );
  if (row.changes.length === 0) return <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">{line}</li>;
  return (
    <li>
      <details className="group">
        <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover">
          {line}
          <span className="text-sm text-muted">{t('fields', { count: row.changes.length })}</span>
        </summary>
        <dl className="m-0 grid gap-2 px-4 pb-3 text-sm">
          {row.changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </dl>
      </details>
    </li>
  );
}

function Change({ change }: { change: AuditChange }) {
  const { t } = useTranslation('audit');
  return (
    <div className="grid grid-cols-[10rem_minmax(0,1fr)] gap-x-3 gap-y-1 max-md:grid-cols-1">
      <dt className="font-medium wrap-anywhere">{t(`field.${change.field}`, { defaultValue: change.field })}</dt>
      <dd className="m-0 grid gap-1">
        {change.hidden ? (
          <span className="text-muted">{t('hidden')}</span>
        ) : (
          <>
            <Value mark="−" label={t('before')} className="bg-danger-soft text-danger-text" text={change.before} />
            <Value mark="+" label={t('after')} className="bg-success-soft text-success-text" text={change.after} />
          </>
        )}
      </dd>
    </div>
  );
}

/** Yes and no, moments and the rest, as people say them. */
function useWords() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (text: string | null) => {
    if (text === null || text === '') return t('nothing');
    if (text === 'true' || text === 'false') return t(text);
    return /^\d{4}-\d\d-\d\dT\d\d:/.test(text) ? format.dateTime(text) : t(`value.${text}`, { defaultValue: text });
  };
}

function Value({ mark, label, text, className }: { mark: string; label: string; text: string | null; className: string }) {
  const words = useWords();
  return (
    <span className={`flex gap-2 rounded-sm px-2 py-0.5 ${className}`}>
      <span aria-hidden className="num">
        {mark}
      </span>
      <span className="sr-only">{label}</span>
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{words(text)}</span>
    </span>
  );
}
