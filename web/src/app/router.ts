import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/shared/session/session';
import {
  calendarSearch,
  contactsSearch,
  dealsSearch,
  gmailSearch,
  inboxSearch,
  rehearsalSearch,
  reportsSearch,
  tasksSearch,
} from './searches';
import { NotFoundPage } from './errors/not-found-page';
import { Shell } from './layout/shell';
import { publicRoutes } from './public-routes';
import { queryClient } from './query-client';
import { root } from './root-route';

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    if (session.workspace.purgeAt && location.pathname !== '/closed') throw redirect({ to: '/closed' });
  },
});

const shell = createRoute({ getParentRoute: () => signedIn, id: 'shell', component: Shell, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    throw redirect({ to: session && !session.workspace.setUpAt ? '/setup' : '/inbox' });
  },
});

// Pages. Each is its own chunk; what a page searches by is read in the page (validateSearch goes here).
const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./routes/inbox'), 'InboxPage'),
});
const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '$id',
  component: lazyRouteComponent(() => import('./routes/inbox'), 'ConversationPage'),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./routes/calendar'), 'CalendarPage'),
});
const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: contactsSearch,
  component: lazyRouteComponent(() => import('./routes/contacts'), 'ContactsPage'),
});
const contact = createRoute({
  getParentRoute: () => contacts,
  path: '$id',
  component: lazyRouteComponent(() => import('./routes/contacts'), 'ContactPage'),
});
const deals = createRoute({
  getParentRoute: () => shell,
  path: '/deals',
  validateSearch: dealsSearch,
  component: lazyRouteComponent(() => import('./routes/deals'), 'DealsPage'),
});
const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: tasksSearch,
  component: lazyRouteComponent(() => import('./routes/tasks'), 'TasksPage'),
});
const agent = createRoute({
  getParentRoute: () => shell,
  path: '/agent',
  component: lazyRouteComponent(() => import('./routes/agent'), 'AgentPage'),
});

const agentHistory = createRoute({
  getParentRoute: () => shell,
  path: '/agent/history',
  component: lazyRouteComponent(() => import('./routes/agent'), 'AgentHistoryPage'),
});
const agentRehearsal = createRoute({
  getParentRoute: () => shell,
  path: '/agent/rehearsals/$id',
  validateSearch: rehearsalSearch,
  component: lazyRouteComponent(() => import('./routes/agent'), 'AgentRehearsalPage'),
});
const turn = createRoute({
  getParentRoute: () => shell,
  path: '/inbox/$id/turns/$turnId',
  component: lazyRouteComponent(() => import('./routes/turn'), 'TurnPage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('./routes/reports'), 'ReportsPage'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./routes/settings/layout'), 'SettingsLayout'),
});
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/business' });
  },
});
const business = createRoute({
  getParentRoute: () => settings,
  path: 'business',
  component: lazyRouteComponent(() => import('./routes/settings/business'), 'BusinessPage'),
});
const catalogue = createRoute({
  getParentRoute: () => settings,
  path: 'catalogue',
  component: lazyRouteComponent(() => import('./routes/settings/catalogue'), 'CataloguePage'),
});
const knowledge = createRoute({
  getParentRoute: () => settings,
  path: 'knowledge',
  component: lazyRouteComponent(() => import('./routes/settings/knowledge'), 'KnowledgePage'),
});
const channels = createRoute({
  getParentRoute: () => settings,
  path: 'channels',
  component: lazyRouteComponent(() => import('./routes/settings/channels'), 'ChannelsPage'),
});
const gmail = createRoute({
  getParentRoute: () => settings,
  path: 'channels/gmail',
  validateSearch: gmailSearch,
  component: lazyRouteComponent(() => import('./routes/settings/gmail'), 'GmailPage'),
});
const team = createRoute({
  getParentRoute: () => settings,
  path: 'team',
  component: lazyRouteComponent(() => import('./routes/settings/team'), 'TeamPage'),
});
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: 'api-keys',
  component: lazyRouteComponent(() => import('./routes/settings/api-keys'), 'ApiKeysPage'),
});
const privacy = createRoute({
  getParentRoute: () => settings,
  path: 'privacy',
  component: lazyRouteComponent(() => import('./routes/settings/privacy'), 'PrivacyPage'),
});
const account = createRoute({
  getParentRoute: () => settings,
  path: 'account',
  component: lazyRouteComponent(() => import('./routes/settings/account'), 'AccountPage'),
});

const closing = createRoute({
  getParentRoute: () => settings,
  path: 'closing',
  component: lazyRouteComponent(() => import('./routes/settings/closing'), 'ClosingPage'),
});
const closed = createRoute({
  getParentRoute: () => signedIn,
  path: '/closed',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session?.workspace.purgeAt) throw redirect({ to: '/inbox' });
  },
  component: lazyRouteComponent(() => import('./routes/closed'), 'ClosedPage'),
});

const setup = createRoute({
  getParentRoute: () => signedIn,
  path: '/setup',
  component: lazyRouteComponent(() => import('./routes/setup'), 'SetupPage'),
});

const routeTree = root.addChildren([
  signedIn.addChildren([
    home,
    setup,
    closed,
    shell.addChildren([
      inbox.addChildren([conversation]),
      calendar,
      contacts.addChildren([contact]),
      deals,
      tasks,
      agent,
      agentHistory,
      agentRehearsal,
      turn,
      reports,
      settings.addChildren([settingsHome, business, catalogue, knowledge, channels, gmail, team, apiKeys, privacy, account, closing]),
    ]),
  ]),
  ...publicRoutes,
]);

export const router = createRouter({ routeTree, context: { queryClient }, defaultPreload: 'intent', defaultPreloadStaleTime: 0 });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
