import { useSyncExternalStore } from 'react';
import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/shared/ui/banner';

const useOnline = () =>
  useSyncExternalStore(
    (notify) => {
      globalThis.addEventListener('online', notify);
      globalThis.addEventListener('offline', notify);
      return () => {
        globalThis.removeEventListener('online', notify);
        globalThis.removeEventListener('offline', notify);
      };
    },
    () => navigator.onLine,
  );

export function OfflineBanner() {
  const { t } = useTranslation('app');
  if (useOnline()) return null;
  return (
    <Banner tone="warning" icon={<WifiOff aria-hidden />}>
      {t('offline')}
    </Banner>
  );
}
