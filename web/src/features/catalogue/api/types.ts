import type { Schema } from '@/shared/api/schema';

export type PriceKind = Schema<'PriceKind'>;
export type Availability = Schema<'Availability'>;
export type PriceVariant = Schema<'PriceVariant'>;
export type ServiceRow = Schema<'ServiceRow'>;
export type ProductRow = Schema<'ProductRow'>;
export type PromotionRow = Schema<'PromotionRow'>;
export type StaffMemberRow = Schema<'StaffMemberRow'>;

/** What forms edit: the row without what the server gives; a variant that has no key yet is a new one. */
export type VariantBody = Omit<PriceVariant, 'id' | 'key'> & { id?: string; key?: string };
export type ServiceBody = Omit<ServiceRow, 'id' | 'key' | 'version' | 'updatedAt' | 'variants'> & { key?: string; variants: VariantBody[] };
export type ProductBody = Omit<ProductRow, 'id' | 'sku' | 'version' | 'updatedAt' | 'variants'> & { sku?: string; variants: VariantBody[] };
export type PromotionBody = Omit<PromotionRow, 'id' | 'key' | 'version' | 'updatedAt'> & { key?: string };
export type StaffBody = Omit<StaffMemberRow, 'id' | 'key' | 'version'> & { key?: string };
