import type { components } from './schema.gen';

/** A type by the name it has in the API's own document: `Schema<'ContactRow'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
