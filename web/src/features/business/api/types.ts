import type { Schema } from '@/shared/api/schema';

export type { BusinessRow, HoursException } from '@/shared/lib/hours';
export type CustomFieldRow = Schema<'CustomFieldRow'>;
export type CustomFieldBody = Pick<CustomFieldRow, 'label' | 'labels' | 'appliesTo' | 'type' | 'choices'>;
