/** `Ірина Коваленко` → `ІК`; nothing to take them from → `?`. */
export const initials = (name: string | null | undefined) =>
  (name ?? '')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('') || '?';
