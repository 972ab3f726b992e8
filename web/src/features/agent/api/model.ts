import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type ModelView = Schema<'ModelView'>;

/** What people edit. Limits are text while they are typed; an empty one is the platform's. */
export interface ModelDraft {
  answers: 'builtIn' | 'claude' | 'platform';
  model: string;
  /** Empty: the key stays as it is. */
  key: string;
  monthlyTokens: string;
  /** Dollars. */
  monthlyMoney: string;
  onLimit: 'handOff' | 'builtIn';
}

const centsOf = 100;

export const loadModel = (signal?: AbortSignal) => request<ModelView>('GET', '/api/v1/agent/model', { signal });
export const modelQuery = queryOptions({ queryKey: ['agent', 'model'], queryFn: ({ signal }) => loadModel(signal) });

export const toDraft = (view: ModelView): ModelDraft => ({
  answers: view.chosen ?? 'platform',
  model: view.ownModel ?? '',
  key: '',
  monthlyTokens: view.limits.ownMonthlyTokens === null ? '' : String(view.limits.ownMonthlyTokens),
  monthlyMoney: view.limits.ownMonthlyCents === null ? '' : String(view.limits.ownMonthlyCents / centsOf),
  onLimit: view.limits.onLimit,
});

const numberOf = (text: string) => {
  const plain = text.replaceAll(/\s/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
};

/** Whether every limit is empty or a number that is not below zero. */
export const isValid = (draft: ModelDraft) =>
  [draft.monthlyTokens, draft.monthlyMoney].every((text) => {
    const value = numberOf(text);
    return value === null || (Number.isFinite(value) && value >= 0);
  });

export const saveModel = (draft: ModelDraft, version: number) => {
  const [tokens, money] = [numberOf(draft.monthlyTokens), numberOf(draft.monthlyMoney)];
  return request<ModelView>('PUT', '/api/v1/agent/model', {
    body: {
      answers: draft.answers === 'platform' ? null : draft.answers,
      model: draft.model.trim() || null,
      key: draft.key.trim() || null,
      monthlyTokens: tokens === null ? null : Math.round(tokens),
      monthlyCents: money === null ? null : Math.round(money * centsOf),
      onLimit: draft.onLimit,
    },
    headers: version === 0 ? undefined : ifMatch(version),
  });
};

function useModelChange(send: () => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries({ queryKey: ['agent', 'model'] }) });
}

export const useResumeModel = () => useModelChange(() => request<ModelView>('POST', '/api/v1/agent/model/resume', { body: {} }));
export const useResetModel = () => useModelChange(() => request('DELETE', '/api/v1/agent/model'));
