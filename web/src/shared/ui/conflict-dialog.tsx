import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

export interface ConflictField<T> {
  key: keyof T & string;
  label: string;
  show?: (value: T[keyof T & string]) => ReactNode;
}

interface ConflictDialogProps<T extends object> {
  open: boolean;
  onClose: () => void;
  fields: readonly ConflictField<T>[];
  /** What the server has now, what you typed, what you started from. */
  current: T;
  yours: T;
  original: T;
  pending?: boolean;
  /** The chosen value of every field; send it with the current ETag. */
  onResolve: (merged: T) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Somebody saved before you (412): current, yours and original, field by field. Only fields both of you changed need a choice. */
export function ConflictDialog<T extends object>({
  open,
  onClose,
  fields,
  current,
  yours,
  original,
  pending,
  onResolve,
}: ConflictDialogProps<T>) {
  const { t } = useTranslation();
  const [keptCurrent, setKeptCurrent] = useState<ReadonlySet<string>>(new Set());
  const changedByMe = fields.filter(({ key }) => !same(yours[key], original[key]));
  const disputed = changedByMe.filter(({ key }) => !same(current[key], original[key]) && !same(yours[key], current[key]));

  const resolve = () => {
    const mine = changedByMe.filter(({ key }) => !keptCurrent.has(key)).map(({ key }) => [key, yours[key]] as const);
    onResolve({ ...current, ...Object.fromEntries(mine) });
  };
  const choose = (key: string, kept: boolean) => {
    const next = new Set(keptCurrent);
    if (kept) next.add(key);
    else next.delete(key);
    setKeptCurrent(next);
  };

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('conflict.title')}
      wide
      dirty
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onClick={resolve} pending={pending}>
            {t('conflict.save')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.body')}</p>
      {disputed.map((field) => (
        <ConflictChoice
          key={field.key}
          label={field.label}
          values={[current, yours, original].map((side) => (field.show ? field.show(side[field.key]) : String(side[field.key] ?? '—')))}
          keptCurrent={keptCurrent.has(field.key)}
          onChoose={(kept) => choose(field.key, kept)}
        />
      ))}
    </Dialog>
  );
}

function ConflictChoice({
  label,
  values,
  keptCurrent,
  onChoose,
}: {
  label: string;
  values: ReactNode[];
  keptCurrent: boolean;
  onChoose: (kept: boolean) => void;
}) {
  const { t } = useTranslation();
  const [current, yours, original] = values;
  const side = (name: string, value: ReactNode, kept: boolean) => (
    <label className="flex min-w-0 items-start gap-2 rounded-md border border-line-strong p-2.5 has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="radio"
        name={label}
        checked={keptCurrent === kept}
        onChange={() => onChoose(kept)}
        className="mt-0.5 size-4 accent-accent"
      />
      <span className="grid min-w-0 gap-0.5">
        <span className="text-xs text-muted">{name}</span>
        <span className="break-words">{value}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="m-0 grid gap-2 border-0 p-0">
      <legend className="mb-1 p-0 text-sm font-semibold">{label}</legend>
      <div className="grid gap-2 md:grid-cols-2">
        {side(t('conflict.current'), current, true)}
        {side(t('conflict.yours'), yours, false)}
      </div>
      <p className="text-xs text-muted">
        {t('conflict.original')}: {original}
      </p>
    </fieldset>
  );
}
