import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/shared/session/session';
import { NotFoundPage } from './errors/not-found-page';
import { Shell } from './layout/shell';
import { root } from './root-route';

/** Pages behind the sign-in; of a closed workspace there is only one, as there is without a second factor that the workspace requires. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    if (session.workspace.purgeAt && location.pathname !== '/closed') throw redirect({ to: '/closed' });
    const { on, required } = session.secondFactor;
    if (required && !on && location.pathname !== '/second-factor') throw redirect({ to: '/second-factor' });
  },
});

/** Pages with the rail. */
export const shell = createRoute({ getParentRoute: () => signedIn, id: 'shell', component: Shell, notFoundComponent: NotFoundPage });
