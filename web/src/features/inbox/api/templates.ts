import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import type { MessageWritten } from './types';

export type TemplateRow = Schema<'MessageTemplateRow'>;
export type TemplateVariable = Schema<'TemplateVariable'>;

/** Only those that may leave now. */
export const templatesQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', channelId, 'templates', 'sendable'],
    queryFn: async ({ signal }) =>
      (await request<Schema<'MessageTemplateList'>>('GET', `/api/v1/channels/${channelId}/templates`, { signal })).items.filter(
        (template) => template.canBeSent,
      ),
  });

export interface FilledTemplate {
  templateId: string;
  values: Record<string, string>;
  /** Repeated when the same is sent again after a lost answer: it arrives once. */
  key: string;
}

export function useSendTemplate(conversationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: FilledTemplate) =>
      request<MessageWritten>('POST', `/api/v1/conversations/${conversationId}/template-messages`, {
        body,
        headers: { 'Idempotency-Key': key },
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['conversations'] }),
  });
}

/** What the customer will read; a variable that is not filled in stands as its name. */
export function preview({ header, body, footer, variables }: TemplateRow, values: Record<string, string>) {
  const filled = (text: string | null, place: TemplateVariable['place']) =>
    variables
      .filter((variable) => variable.place === place)
      .reduce((now, { key, name }) => (values[key]?.trim() ? now.replaceAll(`{{${name}}}`, values[key].trim()) : now), text ?? '');
  return [filled(header, 'header'), filled(body, 'body'), footer ?? ''].filter(Boolean).join('\n\n');
}
