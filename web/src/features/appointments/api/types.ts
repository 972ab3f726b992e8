import type { Money } from '@/shared/lib/format';

export type AppointmentStatus = 'pending' | 'confirmed' | 'cancelled' | 'completed' | 'noShow';

export interface AppointmentRow {
  id: string;
  contactId: string;
  contactName: string | null;
  serviceId: string;
  serviceName: string | null;
  variantId: string | null;
  variantName: string | null;
  staffId: string | null;
  staffName: string | null;
  startsAt: string;
  endsAt: string;
  status: AppointmentStatus;
  source: 'member' | 'agent' | 'api';
  price: Money | null;
  note: string | null;
  conversationId: string | null;
  createdAt: string;
  version: number;
}

export interface Span {
  from: string;
  to: string;
}

export interface Hours {
  weeklyHours: { day: string; spans: Span[] }[];
  exceptions: { date: string; spans: Span[]; note: string | null }[];
}

export interface ServiceOption {
  id: string;
  key: string;
  name: string;
  names: Record<string, string>;
  durationMinutes: number | null;
  bookable: boolean;
  variants: { id: string; name: string; names: Record<string, string>; durationMinutes: number | null }[];
}

export interface StaffOption {
  id: string;
  name: string;
  services: string[];
}

export interface FreeTimes {
  days: { date: string; closed: boolean; times: string[] }[];
}
