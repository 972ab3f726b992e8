import type { InfiniteData } from '@tanstack/react-query';

/** A list with a cursor, as every list of the API. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** For `infiniteQueryOptions`: `queryFn: ({ pageParam }) => … cursor: pageParam`, then `...byCursor`. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Page<unknown>) => last.nextCursor ?? undefined,
};

const none: never[] = [];
export const rowsOf = <T>(data: InfiniteData<Page<T>> | undefined): T[] => data?.pages.flatMap((page) => page.items) ?? none;

/** The header that says which version an edit is made on. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
