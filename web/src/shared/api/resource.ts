import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { ifMatch, type Page } from './pages';

/** Every page of a list that is shown whole. */
export async function everything<T>(path: string, signal?: AbortSignal, query: Record<string, string | undefined> = {}): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await request('GET', path, { query: { ...query, limit: 100, cursor }, signal });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** The five ways to a kind of versioned rows that is listed whole: services, products, knowledge. */
export function resource<Row extends { id: string; version: number }, Body extends object>(name: string) {
  const path = `/api/v1/${name}`;
  return {
    key: [name] as const,
    list: queryOptions({ queryKey: [name, 'list'], queryFn: ({ signal }) => everything<Row>(`/api/v1/${name}`, signal) }),
    load: (id: string) => request<Row>('GET', `${path}/${id}`),
    create: (body: Body) => request<Row>('POST', path, { body }),
    update: (id: string, body: Body, version: number) => request<Row>('PUT', `${path}/${id}`, { body, headers: ifMatch(version) }),
    remove: (id: string) => request<unknown>('DELETE', `${path}/${id}`),
  };
}
