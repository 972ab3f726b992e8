import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { PriceKind, PriceVariant } from '../api/types';

interface Priced {
  price: { amount: number; currency: string } | null;
  priceKind: PriceKind;
  variants: Pick<PriceVariant, 'price'>[];
}

/** `650 ₴`, `від 650 ₴`, `550–700 ₴`, `за запитом`; a missing price is marked, for the agent hands such questions over. */
export function PriceWords({ offer }: { offer: Priced }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const prices = (offer.variants.length > 0 ? offer.variants.map(({ price }) => price) : [offer.price]).filter((price) => price !== null);
  const sorted = [...prices].sort((a, b) => a.amount - b.amount);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high)
    return offer.priceKind === 'onRequest' ? t('price.onRequest') : <span className="text-warning-text">{t('price.none')}</span>;
  if (low.amount !== high.amount) return format.moneyRange(low, high);
  return offer.priceKind === 'from' ? t('price.fromSum', { sum: format.money(low) }) : format.money(low);
}
