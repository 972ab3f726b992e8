import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { reasonOf } from '@/shared/lib/error-words';
import { useErrors } from '@/shared/lib/use-errors';
import { download } from '@/shared/api/download';
import { Button, type ButtonProps } from './button';
import { toast } from './toast-store';

/** A file from the API: asks for the password where the API does, and says why where there is none. */
export function DownloadButton({ path, fileName, ...rest }: ButtonProps & { path: string; fileName: string }) {
  const save = useMutation({
    mutationFn: () => download(path, fileName),
    onError: (error) => setTimeout(() => toast(reasonOf(error), { tone: 'danger' })),
  });
  const errors = useErrors(save.error);
  return <Button icon={<Download aria-hidden />} pending={save.isPending} title={errors.text()} onClick={() => save.mutate()} {...rest} />;
}
