import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/shared/session/session';
import { calendarSearch, contactsSearch, dealsSearch, inboxSearch, rehearsalSearch, reportsSearch, tasksSearch } from './searches';
import { RouteError } from './errors/route-error';
import { publicRoutes } from './public-routes';
import { queryClient } from './query-client';
import { root } from './root-route';
import { settingsTree } from './settings-routes';
import { shell, signedIn } from './shell-route';

const secondFactor = createRoute({
  getParentRoute: () => signedIn,
  path: '/second-factor',
  component: lazyRouteComponent(() => import('./routes/second-factor'), 'SecondFactorPage'),
});

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
    secondFactor,
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
      settingsTree,
    ]),
  ]),
  ...publicRoutes,
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: RouteError, // every route has its own, so that what breaks is the page and not the rail beside it
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
