import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import { ContactPicker } from '@/shared/ui/contact-picker';
import { IconButton } from '@/shared/ui/icon-button';

/** The people the agent answers; everybody else waits for the team. */
export function AllowedContacts({
  ids,
  canEdit,
  onChange,
}: {
  ids: readonly string[];
  canEdit: boolean;
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation('agent');
  const contacts = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['contacts', id, 'name'],
      staleTime: 60_000,
      queryFn: ({ signal }: { signal: AbortSignal }) => request<Schema<'ContactDetail'>>('GET', `/api/v1/contacts/${id}`, { signal }),
    })),
  });
  return (
    <div className="grid gap-2">
      {ids.length > 0 && (
        <ul className="m-0 flex list-none flex-wrap gap-1.5 p-0">
          {ids.map((id, index) => {
            const name = contacts[index]?.data?.name ?? contacts[index]?.data?.phone ?? '…';
            return (
              <li key={id} className="flex items-center gap-1 rounded-full border border-line-strong py-0.5 pr-0.5 pl-3 text-sm">
                {name}
                {canEdit && (
                  <IconButton
                    size="sm"
                    label={t('modes.remove', { name })}
                    icon={<X />}
                    className="rounded-full"
                    onClick={() => onChange(ids.filter((one) => one !== id))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {canEdit && (
        <ContactPicker
          label={t('modes.allow')}
          value={null}
          onChange={(contact) => contact && !ids.includes(contact.id) && onChange([...ids, contact.id])}
        />
      )}
    </div>
  );
}
