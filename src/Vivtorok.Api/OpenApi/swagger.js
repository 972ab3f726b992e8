// The session cookie goes along by itself; with it, requests that change something need this header.
SwaggerUIBundle({
  url: '/openapi/v1.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  displayOperationId: true,
  docExpansion: 'list',
  persistAuthorization: true,
  requestInterceptor: (request) => {
    request.headers['X-CSRF'] = '1';
    return request;
  },
});
