import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface LoadMoreProps {
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
  /** Loads by itself when it comes into view; the button stays for the keyboard. */
  auto?: boolean;
}

/** The end of a list with a cursor: `<LoadMore hasMore={q.hasNextPage} loading={q.isFetchingNextPage} onMore={() => void q.fetchNextPage()} />`. */
export function LoadMore({ hasMore, loading, onMore, auto = true }: LoadMoreProps) {
  const { t } = useTranslation();
  const mark = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  useEffect(() => {
    if (!auto || !hasMore || loading || !mark.current || !('IntersectionObserver' in globalThis)) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more.current(), {
      rootMargin: '200px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [auto, hasMore, loading]);
  if (!hasMore) return null;
  return (
    <div ref={mark} className="grid place-items-center p-3">
      <Button variant="quiet" size="sm" pending={loading} onClick={onMore}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
