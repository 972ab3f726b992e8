import type { DayHours, Span } from '@/shared/lib/hours';

export interface BusinessRow {
  name: string;
  names: Record<string, string>;
  type: string | null;
  phone: string | null;
  address: string | null;
  addresses: Record<string, string>;
  website: string | null;
  email: string | null;
  timeZone: string;
  currency: string;
  languages: string[];
  weeklyHours: DayHours[];
  exceptions: HoursException[];
  bookingRules: BookingRules;
  leadFields: LeadField[];
  catalogueVersion: number;
  version: number;
}

export interface HoursException {
  date: string;
  spans: Span[];
  note: string | null;
}

export interface BookingRules {
  slotStepMinutes: number;
  leadTimeMinutes: number;
  maxDaysAhead: number;
  capacity: number | null;
}

export interface LeadField {
  key: string;
  required: boolean;
}

export type CustomFieldType = 'text' | 'number' | 'date' | 'choice' | 'phone' | 'email';

export interface CustomFieldRow {
  id: string;
  key: string;
  label: string;
  labels: Record<string, string>;
  appliesTo: 'contact' | 'deal';
  type: CustomFieldType;
  choices: string[];
  version: number;
}

export type CustomFieldBody = Pick<CustomFieldRow, 'label' | 'labels' | 'appliesTo' | 'type' | 'choices'>;
