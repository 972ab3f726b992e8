import { send } from './client';
import { toApiError } from './errors';

/** Saves what a GET answers as a file; a refusal is thrown as an `ApiError`, never saved in its place. */
export async function download(path: string, name: string) {
  const response = await send(new Request(new URL(path, globalThis.location.origin)));
  if (!response.ok) throw toApiError(response, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
