export const ask = (endpoint, version, body) => {
  const url = `${endpoint.replace(/\/+$/, '')}/openai/v1/chat/completions`;
  return fetch(version ? `${url}?api-version=${version}` : url, { method: 'POST', body });
};
export const server = (app, handler) => app.post('/v1/chat/completions', handler);
