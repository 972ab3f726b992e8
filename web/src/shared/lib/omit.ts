/** The object without these keys. */
export const omit = <T extends object, K extends keyof T & string>(object: T, ...keys: K[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.some((one) => one === key))) as Omit<T, K>;
