import type { CalendarSearch } from '@/features/appointments/components/calendar';
import { stages, type ContactFilters } from '@/features/contacts/api/contacts';
import type { DealFilters } from '@/features/deals/api/deals';
import type { InboxFilters } from '@/features/inbox/api/conversations';
import type { ReportFilters } from '@/features/reports/api/outcomes';
import type { TaskFilters } from '@/features/tasks/api/tasks';

type Raw = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string | number>(value: unknown, known: readonly T[]) => known.find((one) => one === value);

/** What stands in an address is whatever somebody typed: only what a page knows is kept. */
export const inboxSearch = (raw: Raw): InboxFilters => ({
  tab: oneOf(raw.tab, ['mine', 'unassigned', 'all']),
  state: oneOf(raw.state, ['open', 'agent', 'snoozed', 'closed']),
  handedOff: raw.handedOff === true || undefined,
  channel: text(raw.channel),
  q: text(raw.q),
});

export const calendarSearch = (raw: Raw): CalendarSearch => ({
  date: typeof raw.date === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw.date) && !Number.isNaN(Date.parse(raw.date)) ? raw.date : undefined,
  view: oneOf(raw.view, ['day', 'week']),
  staff: text(raw.staff),
  appointment: text(raw.appointment),
});

export const rehearsalSearch = (raw: Raw): { case?: string } => ({ case: text(raw.case) });
export const reportsSearch = (raw: Raw): ReportFilters => ({
  days: oneOf(raw.days, [7, 30, 90, 365]),
  channel: text(raw.channel),
});

export const contactsSearch = (raw: Raw): ContactFilters => ({ q: text(raw.q), stage: oneOf(raw.stage, stages), tag: text(raw.tag) });
export const dealsSearch = (raw: Raw): DealFilters => ({ pipeline: text(raw.pipeline), view: oneOf(raw.view, ['board', 'list']) });
export const tasksSearch = (raw: Raw): TaskFilters => ({ done: raw.done === true || undefined, mine: raw.mine === true || undefined });

/** The payment provider names the page it sends the browser back from. */
export const billingSearch = (raw: Raw): { session?: string } => ({ session: text(raw.session) });

/** What Google puts into the address of the page it returns to. */
export const gmailSearch = (raw: Raw) => ({ code: text(raw.code), state: text(raw.state) });
