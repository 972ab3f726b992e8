import type { Page, Route } from '@playwright/test';

const session = {
  account: { id: 'a', name: 'Олена Бондар', email: 'olena@example.com', locale: 'uk', emailConfirmed: true },
  workspace: { id: 'w', name: 'Салон «Лея»', locale: 'uk', setUpAt: '2026-01-01T00:00:00Z' },
  member: { id: 'm', role: 'owner' },
  workspaces: [],
  secondFactor: { on: false, required: false },
};
const json = (route: Route, body: unknown, status = 200) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });

/** Answers like an empty workspace. For what the pages themselves do; journeys run against a real server (VIVTOROK_URL). */
export async function fakeApi(page: Page, { signedIn = true } = {}) {
  const said: { id: string; sequence: number; author: string; text: string; sentAt: string }[] = [];
  const say = (author: string, text: string) =>
    said.push({ id: `m${said.length + 1}`, sequence: said.length + 1, author, text, sentAt: new Date().toISOString() });

  await page.route('**/hubs/**', (route) => route.abort());
  await page.route('**/api/v1/**', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.replace('/api/v1', '');
    const isPost = route.request().method() === 'POST';
    if (path === '/auth/session') return signedIn ? json(route, session) : json(route, { code: 'auth.required' }, 401);
    if (path === '/auth/login') return json(route, { code: 'auth.wrongCredentials', title: 'no' }, 401);
    if (path === '/conversations/counts') return json(route, { mine: 4, unassigned: 3, all: 38, handedOff: 7 });
    if (/^\/web-chat\/[^/]+\/sessions$/.test(path))
      return json(route, { token: 't', greeting: 'Вітаємо!', disclosure: 'Вам відповідає ШІ-помічник.', businessName: 'Салон «Лея»' }, 201);
    if (path === '/web-chat/messages' && isPost) {
      const { text } = route.request().postDataJSON() as { text: string };
      say('customer', text);
      const { id, sequence } = said[said.length - 1];
      say('agent', `Манікюр — 650 ₴. <b>${text}</b>`);
      return json(route, { id, sequence }, 202);
    }
    if (path === '/web-chat/messages') {
      const after = Number(url.searchParams.get('after'));
      return json(route, { items: said.filter(({ sequence }) => sequence > after), state: 'idle' });
    }
    return json(route, { items: [], nextCursor: null });
  });
}
