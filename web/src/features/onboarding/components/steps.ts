/** In order; each can be skipped. */
export const steps = ['template', 'profile', 'services', 'questions', 'trial', 'chat'] as const;
export type Step = (typeof steps)[number];

const storageKey = (workspaceId: string) => `vivtorok.setup.${workspaceId}`;

/** Where one stopped, and which template was taken; kept in this browser. */
export interface Progress {
  reached: number;
  template: string | null;
}

export function readProgress(workspaceId: string): Progress {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey(workspaceId)) ?? 'null') as Partial<Progress> | null;
    const reached = Math.min(Math.max(0, Number(kept?.reached) || 0), steps.length - 1);
    return { reached, template: typeof kept?.template === 'string' ? kept.template : null };
  } catch {
    return { reached: 0, template: null };
  }
}

export function keepProgress(workspaceId: string, progress: Progress) {
  try {
    localStorage.setItem(storageKey(workspaceId), JSON.stringify(progress));
  } catch {
    // Storage is blocked: the steps begin anew next time, what was saved stays.
  }
}
