import { minorUnits, type Money } from './format';

/** What a person types: `1 450`, `1450,50`, `12.5`. `null` for nothing, `undefined` for what is no sum. */
export function parseMoney(text: string, currency: string): Money | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  return { amount: Math.round(Number(plain) * minorUnits(currency)), currency };
}

/** As it stands in a field: no sign, no grouping. */
export function moneyText(money: Money | null | undefined) {
  if (!money) return '';
  const units = minorUnits(money.currency);
  return money.amount % units === 0 ? String(money.amount / units) : (money.amount / units).toFixed(2).replace('.', ',');
}

/** `₴`, `€` */
export const currencySign = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;
