/** The object without these keys. */
export function omit<T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> {
  const rest: Partial<T> = { ...object };
  for (const key of keys) delete rest[key];
  return rest as Omit<T, K>;
}
