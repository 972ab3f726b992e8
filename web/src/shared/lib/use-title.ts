import { useEffect } from 'react';

/** The name in the browser's tab: `Контакти · Vivtorok`. */
export function useTitle(title: string | null | undefined) {
  useEffect(() => {
    if (!title) return;
    document.title = `${title} · Vivtorok`;
    return () => {
      document.title = 'Vivtorok';
    };
  }, [title]);
}
