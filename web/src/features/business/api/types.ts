import type { Schema } from '@/shared/api/schema';

export type { BusinessRow, HoursException } from '@/shared/lib/hours';
export type BookingRules = Schema<'BookingRules'>;
export type LeadField = Schema<'LeadField'>;
export type CustomFieldType = Schema<'CustomFieldType'>;
export type CustomFieldRow = Schema<'CustomFieldRow'>;
export type CustomFieldBody = Pick<CustomFieldRow, 'label' | 'labels' | 'appliesTo' | 'type' | 'choices'>;
