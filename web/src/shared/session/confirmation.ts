import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

/** Sends the letter that confirms one's own address again. */
export const useResendConfirmation = () => useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/auth/resend-confirmation')) });
