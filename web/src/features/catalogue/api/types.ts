import type { Money } from '@/shared/lib/format';

export type PriceKind = 'fixed' | 'from' | 'onRequest';
export type Availability = 'inStock' | 'outOfStock' | 'onOrder';
type Texts = Record<string, string>;

export interface PriceVariant {
  id: string;
  key: string;
  name: string;
  names: Texts;
  price: Money | null;
  priceKind: PriceKind;
  durationMinutes: number | null;
}

interface OfferRow {
  id: string;
  name: string;
  names: Texts;
  description: string | null;
  descriptions: Texts;
  unit: string | null;
  price: Money | null;
  priceKind: PriceKind;
  variants: PriceVariant[];
  attributes: Texts;
  updatedAt: string;
  version: number;
}

export interface ServiceRow extends OfferRow {
  key: string;
  category: string | null;
  durationMinutes: number | null;
  bookable: boolean;
  capacity: number | null;
  internalNote: string | null;
}

export interface ProductRow extends OfferRow {
  sku: string;
  stock: number | null;
  availability: Availability;
  restockDate: string | null;
}

export interface PromotionRow {
  id: string;
  key: string;
  name: string;
  names: Texts;
  text: string | null;
  texts: Texts;
  validFrom: string;
  validTo: string;
  percentOff: number | null;
  prices: { item: string; variant: string | null; price: Money }[];
  updatedAt: string;
  version: number;
}

export interface StaffMemberRow {
  id: string;
  key: string;
  name: string;
  services: string[];
  version: number;
}

/** A variant that has no id yet is a new one. */
export type VariantBody = Omit<PriceVariant, 'id' | 'key'> & { id?: string; key?: string };
export type ServiceBody = Omit<ServiceRow, 'id' | 'key' | 'version' | 'updatedAt' | 'variants'> & { key?: string; variants: VariantBody[] };
export type ProductBody = Omit<ProductRow, 'id' | 'sku' | 'version' | 'updatedAt' | 'variants'> & { sku?: string; variants: VariantBody[] };
export type PromotionBody = Omit<PromotionRow, 'id' | 'key' | 'version' | 'updatedAt'> & { key?: string };
export type StaffBody = Omit<StaffMemberRow, 'id' | 'key' | 'version'> & { key?: string };
