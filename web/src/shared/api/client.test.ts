import { http, HttpResponse } from 'msw';
import { server } from '@test/server';
import { ApiError, onSignedOut, onStepUp, request, requestWithEtag } from './client';

test('An unsafe request carries the CSRF header, a safe one does not', async () => {
  const seen: (string | null)[] = [];
  const note = ({ request }: { request: Request }) => {
    seen.push(request.headers.get('X-CSRF'));
    return HttpResponse.json({});
  };
  server.use(http.get('*/api/v1/x', note), http.post('*/api/v1/x', note));

  await request('GET', '/api/v1/x');
  await request('POST', '/api/v1/x', { body: {} });

  expect(seen).toEqual([null, '1']);
});

test('A problem becomes an ApiError with its fields', async () => {
  server.use(
    http.post('*/api/v1/x', () =>
      HttpResponse.json(
        { title: 'Check the marked fields.', code: 'request.invalid', errors: { email: ['Taken.'] }, traceId: 't-1' },
        { status: 400, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );

  const error = await request('POST', '/api/v1/x').catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    status: 400,
    code: 'request.invalid',
    title: 'Check the marked fields.',
    traceId: 't-1',
    errors: { email: ['Taken.'] },
  });
});

test('An answer that is no JSON is still an ApiError', async () => {
  server.use(http.get('*/api/v1/x', () => new HttpResponse('<html>', { status: 502 })));
  await expect(request('GET', '/api/v1/x')).rejects.toMatchObject({ status: 502, code: 'http.502' });
});

test('No network is status 0', async () => {
  server.use(http.get('*/api/v1/x', () => HttpResponse.error()));
  await expect(request('GET', '/api/v1/x')).rejects.toMatchObject({ status: 0, code: 'network.unreachable' });
});

test('A session that ended is told once, but not by the sign-in itself', async () => {
  const told = vi.fn();
  onSignedOut(told);
  server.use(
    http.get('*/api/v1/x', () => HttpResponse.json({}, { status: 401 })),
    http.post('*/api/v1/auth/login', () => HttpResponse.json({}, { status: 401 })),
  );

  await request('POST', '/api/v1/auth/login').catch(() => undefined);
  expect(told).not.toHaveBeenCalled();
  await request('GET', '/api/v1/x').catch(() => undefined);
  expect(told).toHaveBeenCalledOnce();
});

test('The ETag comes with what will be edited', async () => {
  server.use(http.get('*/api/v1/x', () => HttpResponse.json({ id: 1 }, { headers: { ETag: '"3"' } })));
  await expect(requestWithEtag('GET', '/api/v1/x')).resolves.toEqual({ data: { id: 1 }, etag: '"3"' });
});

test('Where the API asks who is there, the refused request is sent again with its body once that is proved', async () => {
  const bodies: unknown[] = [];
  server.use(
    http.post('*/api/v1/api-keys', async ({ request: sent }) => {
      bodies.push(await sent.json());
      return bodies.length === 1 ? HttpResponse.json({ code: 'auth.step_up_required' }, { status: 403 }) : HttpResponse.json({ id: '1' });
    }),
  );
  onStepUp(() => Promise.resolve(true));

  await request('POST', '/api/v1/api-keys', { body: { name: 'Key' } });

  expect(bodies).toEqual([{ name: 'Key' }, { name: 'Key' }]);
});

test('Who gives up the proof gets the refusal, and nothing is sent again', async () => {
  let sent = 0;
  server.use(http.post('*/api/v1/api-keys', () => (++sent, HttpResponse.json({ code: 'auth.step_up_required' }, { status: 403 }))));
  onStepUp(() => Promise.resolve(false));

  await expect(request('POST', '/api/v1/api-keys', { body: {} })).rejects.toMatchObject({ code: 'auth.step_up_required' });

  expect(sent).toBe(1);
});
