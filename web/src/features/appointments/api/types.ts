import type { BusinessRow } from '@/shared/lib/hours';
import type { Schema } from '@/shared/api/schema';

export type AppointmentStatus = Schema<'AppointmentStatus'>;
export type AppointmentRow = Schema<'AppointmentRow'>;
export type CustomerReach = Schema<'CustomerReachRow'>;
export type Hours = Pick<BusinessRow, 'weeklyHours' | 'exceptions'>;
export type ServiceOption = Schema<'ServiceRow'>;
export type StaffOption = Schema<'StaffMemberRow'>;
export type FreeTimes = Schema<'FreeTimes'>;
export type { Span } from '@/shared/lib/hours';
