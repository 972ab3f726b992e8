import { ChartColumn, Calendar, Columns3, Inbox, ListChecks, Settings, Sparkle, Users, type LucideIcon } from 'lucide-react';

export interface NavItem {
  to: '/inbox' | '/contacts' | '/deals' | '/calendar' | '/tasks' | '/agent' | '/reports' | '/settings';
  key: string;
  icon: LucideIcon;
  shortcut: string;
}

export const settingsItem: NavItem = { to: '/settings', key: 'nav.settings', icon: Settings, shortcut: 'G S' };

/** In the order of the rail. */
export const navItems: readonly NavItem[] = [
  { to: '/inbox', key: 'nav.inbox', icon: Inbox, shortcut: 'G I' },
  { to: '/contacts', key: 'nav.contacts', icon: Users, shortcut: 'G C' },
  { to: '/deals', key: 'nav.deals', icon: Columns3, shortcut: 'G D' },
  { to: '/calendar', key: 'nav.calendar', icon: Calendar, shortcut: 'G K' },
  { to: '/tasks', key: 'nav.tasks', icon: ListChecks, shortcut: 'G T' },
  { to: '/agent', key: 'nav.agent', icon: Sparkle, shortcut: 'G A' },
  { to: '/reports', key: 'nav.reports', icon: ChartColumn, shortcut: 'G R' },
];
