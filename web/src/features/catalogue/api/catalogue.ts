import { resource } from '@/shared/api/resource';
import { omit } from '@/shared/lib/omit';
import type {
  ProductBody,
  ProductRow,
  PromotionBody,
  PromotionRow,
  ServiceBody,
  ServiceRow,
  StaffBody,
  StaffMemberRow,
  VariantBody,
} from './types';

export const services = resource<ServiceRow, ServiceBody>('services');
export const products = resource<ProductRow, ProductBody>('products');
export const promotions = resource<PromotionRow, PromotionBody>('promotions');
export const staff = resource<StaffMemberRow, StaffBody>('staff');

const blankOffer = {
  name: '',
  names: {},
  description: null,
  descriptions: {},
  unit: null,
  price: null,
  priceKind: 'fixed' as const,
  variants: [],
  attributes: {},
};

export const blankService = (): ServiceBody => ({
  ...blankOffer,
  category: null,
  durationMinutes: 60,
  bookable: true,
  capacity: null,
  internalNote: null,
});
export const blankProduct = (): ProductBody => ({ ...blankOffer, stock: null, availability: 'inStock', restockDate: null });
export const blankPromotion = (today: string): PromotionBody => ({
  name: '',
  names: {},
  text: null,
  texts: {},
  validFrom: today,
  validTo: today,
  percentOff: 10,
  prices: [],
});

/** A row as its form edits it. */
export const serviceBody = (row: ServiceRow): ServiceBody => omit(row, 'id', 'version', 'updatedAt');
export const productBody = (row: ProductRow): ProductBody => omit(row, 'id', 'version', 'updatedAt');
export const promotionBody = (row: PromotionRow): PromotionBody => omit(row, 'id', 'version', 'updatedAt');
export const staffBody = (row: StaffMemberRow): StaffBody => omit(row, 'id', 'version');

const variantsFor = (variants: VariantBody[]) => variants.map((variant) => omit(variant, 'id'));

/** As the API takes it: no ids in variants, and no price where variants or «on request» say it all. */
export function cleanOffer<T extends { variants: VariantBody[]; price: unknown; priceKind: string }>(body: T) {
  const bare = body.priceKind === 'onRequest' || body.variants.length > 0;
  return { ...body, price: bare ? null : body.price, variants: variantsFor(body.variants) };
}
