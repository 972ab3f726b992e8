import type { ReactElement } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render as renderBare } from '@testing-library/react';
import { ZoneContext } from '@/shared/lib/use-format';
import { Toaster } from '@/shared/ui/toast';
import { TooltipProvider } from '@/shared/ui/tooltip';

/** Renders with everything a page has around it: queries, a router (any address is there), the Kyiv zone, toasts. */
export async function render(element: ReactElement, { path = '/' }: { path?: string } = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', component: () => element });
  const rest = createRoute({ getParentRoute: () => root, path: '$', component: () => element });
  const router = createRouter({ routeTree: root.addChildren([page, rest]), history: createMemoryHistory({ initialEntries: [path] }) });
  await router.load();
  const view = renderBare(
    <QueryClientProvider client={queryClient}>
      <ZoneContext value="Europe/Kyiv">
        <TooltipProvider>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </ZoneContext>
    </QueryClientProvider>,
  );
  return { ...view, queryClient, router };
}
