import { useState, type SyntheticEvent } from 'react';
import { useErrors } from './use-errors';

type Errors<T> = Partial<Record<keyof T, string | undefined>>;

interface FormOptions<T> {
  initial: T;
  /** What is wrong by field; shown when a field is left, and everywhere on submit. */
  check?: (values: T) => Errors<T>;
  /** The failure of the last save: its field messages show until the field is edited. */
  error?: unknown;
}

/** Values, their checks and the API's answer in one place; keeps what was typed after any error. */
export function useForm<T extends object>({ initial, check, error }: FormOptions<T>) {
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<keyof T>>(new Set());
  const [edited, setEdited] = useState<{ since: unknown; names: readonly (keyof T)[] }>({ since: undefined, names: [] });
  const errors = useErrors(error);
  const found: Errors<T> = check?.(values) ?? {};
  const names = Object.keys(values) as (keyof T & string)[];

  const set = <K extends keyof T & string>(name: K, value: T[K]) => {
    setValues((now) => ({ ...now, [name]: value }));
    setEdited((now) => (now.since === error ? { ...now, names: [...now.names, name] } : { since: error, names: [name] }));
  };
  const errorOf = (name: keyof T & string) => {
    if (left.has(name) && found[name]) return found[name];
    return edited.since === error && edited.names.includes(name) ? undefined : errors.field(name);
  };
  const submit = (send: (values: T) => void) => (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(new Set(names));
    const wrong = names.some((name) => found[name]);
    const form = event.currentTarget;
    if (wrong) requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    else send(values);
  };

  return {
    values,
    set,
    submit,
    reset: (next: T = initial) => {
      setValues(next);
      setLeft(new Set());
    },
    dirty: JSON.stringify(values) !== JSON.stringify(initial),
    /** `<TextField label="…" {...form.field('name')} />` */
    field: <K extends keyof T & string>(name: K) => ({
      value: values[name],
      error: errorOf(name),
      onChange: (value: T[K]) => set(name, value),
      onBlur: () => setLeft((now) => (values[name] === initial[name] ? now : new Set([...now, name]))),
    }),
    errorOf,
    /** What the API said that no field shows. */
    formError: errors.form(...names),
  };
}
