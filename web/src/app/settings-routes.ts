import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { billingSearch, gmailSearch } from './searches';
import { shell } from './shell-route';

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
const billing = createRoute({
  getParentRoute: () => settings,
  path: 'billing',
  validateSearch: billingSearch,
  component: lazyRouteComponent(() => import('./routes/settings/billing'), 'BillingPage'),
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
const security = createRoute({
  getParentRoute: () => settings,
  path: 'security',
  component: lazyRouteComponent(() => import('./routes/settings/security'), 'SecurityPage'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: 'audit',
  component: lazyRouteComponent(() => import('./routes/settings/audit'), 'AuditPage'),
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

/** Every section of the settings. */
export const settingsTree = settings.addChildren([
  settingsHome,
  business,
  catalogue,
  knowledge,
  channels,
  gmail,
  team,
  billing,
  apiKeys,
  privacy,
  audit,
  security,
  account,
  closing,
]);
