import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '@/i18n/locale';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

type Field = Schema<'CustomFieldRow'>;

/** What the business keeps about its contacts, and what is known of this one. */
export const contactFieldsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', contactId, 'fields'],
    queryFn: async ({ signal }) => {
      const [fields, contact] = await Promise.all([
        request<Page<Field>>('GET', '/api/v1/custom-fields', { query: { limit: 100 }, signal }),
        request<Schema<'ContactRow'>>('GET', `/api/v1/contacts/${contactId}`, { signal }),
      ]);
      return { fields: fields.items.filter((field) => field.appliesTo === 'contact'), values: contact.customFields };
    },
  });

export const fieldLabel = (field: Pick<Field, 'label' | 'labels'>, locale: Locale) => field.labels[locale] || field.label;
