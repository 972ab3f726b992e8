import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StepUpDialog } from '@/features/account/components/step-up-dialog';
import { onSignedOut, onStepUp } from '@/shared/api/client';
import { askForProof } from '@/shared/session/step-up';
import { Toaster } from '@/shared/ui/toast';
import { TooltipProvider } from '@/shared/ui/tooltip';
import { queryClient } from './query-client';
import { router } from './router';

// The session ended under our feet. First away from the pages that need it, then forget it.
onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  void router.navigate({ to: '/sign-in', search: { next: href } }).then(() => queryClient.removeQueries());
});

onStepUp(askForProof);

export function Providers() {
  return (
    <QueryClientProvider client={queryClient}>
      <TooltipProvider>
        <RouterProvider router={router} />
        <StepUpDialog />
        <Toaster />
      </TooltipProvider>
    </QueryClientProvider>
  );
}
