import { setupServer } from 'msw/node';

/** The API of a test: `server.use(http.get('*' + '/api/v1/…', …))`. A request nobody answers fails the test. */
export const server = setupServer();
