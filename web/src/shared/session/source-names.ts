import { useQuery } from '@tanstack/react-query';
import { resource } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';
import { useLocale } from '@/i18n/setup';
import { inLanguage } from './language';

const services = resource<Schema<'ServiceRow'>, object>('services').list;
const products = resource<Schema<'ProductRow'>, object>('products').list;
const knowledge = resource<Schema<'KnowledgeEntryRow'>, object>('knowledge').list;

interface Named {
  name: string;
  names: Record<string, string>;
  variants: { key: string; name: string; names: Record<string, string> }[];
}

/** `catalogue:cut/short` → «Жіноча стрижка, до плечей», `knowledge:parking` → its first question; `null` where it is neither. */
export function useSourceNames(): (source: string) => string | null {
  const locale = useLocale();
  const serviceRows = useQuery({ ...services, staleTime: 60_000 }).data ?? [];
  const productRows = useQuery({ ...products, staleTime: 60_000 }).data ?? [];
  const entries = useQuery({ ...knowledge, staleTime: 60_000 }).data ?? [];
  return (source) => {
    const colon = source.indexOf(':');
    const [kind, address] = [source.slice(0, colon), source.slice(colon + 1)] as const;
    if (kind === 'knowledge') {
      const entry = entries.find(({ key }) => key === address);
      return entry?.translations[locale]?.questions[0] ?? entry?.questions[0] ?? null;
    }
    const [key, variantKey] = address.split('/');
    const item: Named | undefined = serviceRows.find((row) => row.key === key) ?? productRows.find((row) => row.sku === key);
    if (!item) return null;
    const variant = item.variants.find((one) => one.key === variantKey);
    return [item, variant].flatMap((one) => (one ? [inLanguage(one.name, one.names, locale)] : [])).join(', ');
  };
}
