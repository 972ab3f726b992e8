// Somebody else's emulator of Google's OAuth and Gmail, for a round trip that our own fake has no part in.
// npm install && PORT=8210 npm start, then run the tests with VIVTOROK_GOOGLE_EMULATOR=http://127.0.0.1:8210
import { createServer as listen } from 'node:http';
import { createServer } from '@emulators/core';
import google, { seedFromConfig } from '@emulators/google';

const port = Number(process.env.PORT ?? 8210);
const baseUrl = `http://127.0.0.1:${port}`;
const owner = 'owner@example.com';
const { app, store } = createServer(google, { port, baseUrl, tokens: { 'test-token': { login: owner, id: 1, scopes: [] } } });
google.seed?.(store, baseUrl);
seedFromConfig(store, baseUrl, {
  users: [{ email: owner, name: 'Owner' }],
  oauth_clients: [{ client_id: 'client.apps.example', client_secret: 'client-secret', name: 'Vivtorok', redirect_uris: ['http://localhost:5000/settings/channels/gmail'] }],
});

// The emulator knows no profile: its address and the newest place in the history stand in for it.
async function profile(request) {
  const history = await app.fetch(new Request(`${baseUrl}/gmail/v1/users/me/history?startHistoryId=1`, request));
  if (!history.ok) return history;
  return Response.json({ emailAddress: owner, historyId: (await history.json()).historyId });
}

listen(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  const request = new Request(baseUrl + incoming.url, { method: incoming.method, headers: incoming.headers, body });
  const answer = incoming.url.startsWith('/gmail/v1/users/me/profile') ? await profile(request) : await app.fetch(request);
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
}).listen(port, '127.0.0.1', () => console.log(`Google emulator on ${baseUrl}`));
