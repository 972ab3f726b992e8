import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/shared/session/session';
import { NotFoundPage } from './errors/not-found-page';
import { Shell } from './layout/shell';
import { root } from './root-route';

/** Whoever is not signed in is sent to do so, and comes back to where they wanted to go. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
  },
});

/** The rail, the banners and the page. */
export const shell = createRoute({ getParentRoute: () => signedIn, id: 'shell', component: Shell, notFoundComponent: NotFoundPage });
