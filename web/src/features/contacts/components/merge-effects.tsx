import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contactFieldsQuery } from '../api/contacts';
import type { MergedField, MergePreview } from '../api/merge';

const records = ['conversation', 'contactIdentity', 'appointment', 'deal', 'workTask', 'followUp', 'privacyRequest'] as const;
const isShown = (record: string): record is (typeof records)[number] => (records as readonly string[]).includes(record);

const labels: Record<string, string> = {
  lifecycleStage: 'stageLabel',
  locale: 'merge.language',
  optedOutAt: 'optedOut',
  restrictedAt: 'merge.restricted',
};

/** What a merge would move, and what would become of each field. */
export function MergeEffects({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('contacts');
  const name = preview.winner.name ?? t('nameless');
  const moves = preview.moves.filter(({ record }) => isShown(record));
  return (
    <>
      <section className="grid gap-1">
        <h3 className="text-sm font-semibold">{t('merge.moves', { name })}</h3>
        {moves.length === 0 ? (
          <p className="text-sm text-muted">{t('merge.nothingMoves')}</p>
        ) : (
          <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-sm">
            {moves.map(({ record, count }) => (
              <li key={record}>
                {t(`merge.record.${record}`)}: <strong className="font-semibold">{count}</strong>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="grid gap-1">
        <h3 className="text-sm font-semibold">{t('merge.fields')}</h3>
        <dl className="m-0 grid gap-1.5 text-sm">
          {preview.fields.map((field) => (
            <Field key={field.field} field={field} otherName={preview.other.name ?? t('nameless')} />
          ))}
        </dl>
      </section>
    </>
  );
}

function Field({ field: { field, winner, other, outcome }, otherName }: { field: MergedField; otherName: string }) {
  const { t } = useTranslation('contacts');
  const { data: custom = [] } = useQuery(contactFieldsQuery);
  const show = (value: string | null) => {
    if (value === null) return '—';
    if (field === 'lifecycleStage') return t(`stage.${value}`);
    if (field === 'locale') return t(`merge.locale.${value}`, { defaultValue: value });
    return field === 'optedOutAt' || field === 'restrictedAt' ? t('optedOutYes') : value;
  };
  const own = custom.find(({ key }) => field === `customFields.${key}`);
  const united = [...new Set([winner, other].flatMap((tags) => tags?.split(', ') ?? []))].join(', ');
  return (
    <div className="grid gap-x-3 md:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-muted">{own?.label ?? t(labels[field] ?? field, { defaultValue: field })}</dt>
      <dd className="m-0 min-w-0 wrap-anywhere">
        {outcome === 'united' ? united : show(outcome === 'taken' ? other : winner)}
        {outcome === 'taken' && <span className="text-muted"> · {t('merge.taken', { name: otherName })}</span>}
        {outcome === 'conflict' && <span className="block text-warning-text">{t('merge.conflict', { value: show(other) })}</span>}
      </dd>
    </div>
  );
}
