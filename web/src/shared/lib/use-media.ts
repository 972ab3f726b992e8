import { useSyncExternalStore } from 'react';

/** Whether a media query holds. Only where CSS cannot do it: a panel that becomes a sheet. */
export const useMedia = (query: string) =>
  useSyncExternalStore(
    (notify) => {
      const media = globalThis.matchMedia(query);
      media.addEventListener('change', notify);
      return () => media.removeEventListener('change', notify);
    },
    () => globalThis.matchMedia(query).matches,
  );

export const useIsWide = () => useMedia('(min-width: 75rem)');
export const useIsPhone = () => useMedia('(max-width: 47.9375rem)');
