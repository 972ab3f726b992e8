import { useId, useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useErrors } from '@/shared/lib/use-errors';
import { contactSearchQuery, createContact, type ContactName } from '@/shared/session/contacts';
import { FormField, inputClass } from './form-field';
import { IconButton } from './icon-button';

interface ContactPickerProps {
  label: string;
  value: ContactName | null;
  onChange: (contact: ContactName | null) => void;
  error?: string;
  /** Only somebody who is there already. */
  known?: boolean;
}

const words = (contact: ContactName) => contact.name ?? contact.phone ?? contact.email ?? '—';

/** One contact, found by a few letters or made on the spot. */
export function ContactPicker({ label, value, onChange, error, known = false }: ContactPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const { data: found = [] } = useQuery({ ...contactSearchQuery(text.trim()), enabled: open });
  const create = useMutation({ mutationFn: createContact, onSuccess: (contact) => pick(contact) });
  const createError = useErrors(create.error).form();
  const mayCreate = !known && text.trim() !== '';
  const options = mayCreate ? found.length + 1 : found.length;

  const pick = (contact: ContactName) => {
    onChange(contact);
    setOpen(false);
    setText('');
  };
  const choose = (index: number) => {
    const contact = found[index];
    if (contact) pick(contact);
    else if (mayCreate)
      create.mutate(/^[+\d][\d\s()-]+$/.test(text.trim()) ? { name: text.trim(), phone: text.trim() } : { name: text.trim() });
  };

  if (value)
    return (
      <FormField label={label} error={error}>
        {(ids) => (
          <span className={cn(inputClass, 'flex h-9 items-center pr-1 touch:h-11')}>
            <output id={ids.id} className="min-w-0 flex-1 truncate">
              {words(value)}
              {value.name && value.phone && <span className="ml-2 text-muted">{value.phone}</span>}
            </output>
            <IconButton size="sm" label={t('picker.other')} icon={<X />} onClick={() => onChange(null)} />
          </span>
        )}
      </FormField>
    );

  return (
    <FormField label={label} error={error ?? createError}>
      {(ids) => (
        <span className="relative block">
          <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 text-muted touch:top-3.5" />
          <input
            {...ids}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={open && options > 0 ? `${listId}-${at}` : undefined}
            autoComplete="off"
            placeholder={t('picker.find')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setAt(Math.min(at + 1, options - 1));
              else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
              else if (event.key === 'Enter' && open && options > 0) choose(at);
              else if (event.key === 'Escape' && open) setOpen(false);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
            className={cn(inputClass, 'h-9 pl-9 touch:h-11')}
          />
          {open && options > 0 && (
            <ul
              id={listId}
              role="listbox"
              aria-label={label}
              className="absolute inset-x-0 top-full z-(--z-popover) m-0 mt-1 max-h-64 list-none overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-md"
            >
              {found.map((contact, index) => (
                <Option key={contact.id} id={`${listId}-${index}`} active={index === at} onPick={() => pick(contact)}>
                  <span className="min-w-0 flex-1 truncate">{words(contact)}</span>
                  {contact.name && <span className="text-xs num text-muted">{contact.phone ?? contact.email}</span>}
                </Option>
              ))}
              {mayCreate && (
                <Option id={`${listId}-${found.length}`} active={at === found.length} onPick={() => choose(found.length)}>
                  <Plus aria-hidden />
                  <span className="min-w-0 flex-1 truncate">{t('picker.create', { name: text.trim() })}</span>
                </Option>
              )}
            </ul>
          )}
        </span>
      )}
    </FormField>
  );
}

function Option({ id, active, onPick, children }: { id: string; active: boolean; onPick: () => void; children: React.ReactNode }) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
      className="flex min-h-9 cursor-pointer items-center gap-2 rounded-sm px-2 hover:bg-hover aria-selected:bg-hover touch:min-h-11"
    >
      {children}
    </li>
  );
}
