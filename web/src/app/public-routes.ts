import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { safeNext } from './next-address';
import { root } from './root-route';

const tokenSearch = (search: Record<string, unknown>): { token?: string; email?: string } => ({
  token: typeof search.token === 'string' ? search.token : undefined,
  email: typeof search.email === 'string' ? search.email : undefined,
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: safeNext(search.next) }),
  component: lazyRouteComponent(() => import('./routes/sign-in'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./routes/sign-up'), 'SignUpPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./routes/reset'), 'ResetPage'),
});
const confirm = createRoute({
  getParentRoute: () => root,
  path: '/confirm',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./routes/confirm'), 'ConfirmPage'),
});
const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./routes/invite'), 'InvitePage'),
});

const notMe = createRoute({
  getParentRoute: () => root,
  path: '/not-me',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./routes/not-me'), 'NotMePage'),
});
const reopen = createRoute({
  getParentRoute: () => root,
  path: '/reopen',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('./routes/reopen'), 'ReopenPage'),
});
const privacyPolicy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./routes/legal'), 'PrivacyPolicyPage'),
});
const terms = createRoute({
  getParentRoute: () => root,
  path: '/terms',
  component: lazyRouteComponent(() => import('./routes/legal'), 'TermsPage'),
});
const cookies = createRoute({
  getParentRoute: () => root,
  path: '/cookies',
  component: lazyRouteComponent(() => import('./routes/legal'), 'CookiesPage'),
});
const myData = createRoute({
  getParentRoute: () => root,
  path: '/my-data/$token',
  component: lazyRouteComponent(() => import('./routes/my-data'), 'MyDataPage'),
});

// The addresses that letters carry.
const resetLink = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: tokenSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/reset', search, replace: true });
  },
});
const confirmLink = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email',
  validateSearch: tokenSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/confirm', search, replace: true });
  },
});
const inviteLink = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/invite', search: { token: params.token }, replace: true });
  },
});

/** Pages for people who are not signed in. */
export const publicRoutes = [
  signIn,
  signUp,
  reset,
  confirm,
  invite,
  notMe,
  reopen,
  privacyPolicy,
  terms,
  cookies,
  myData,
  resetLink,
  confirmLink,
  inviteLink,
] as const;
