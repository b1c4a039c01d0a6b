function address({ model, endpoint }) {
  const base = endpoint ? endpoint.trim() : 'https://generativelanguage.googleapis.com/v1beta/models';
  const url = new URL(`${base.endsWith('/') ? base : `${base}/`}${model}`);
  return url.toString();
}
export const ask = (model, body) => fetch(address({ model }), { method: 'POST', body });
export const about = (model) => fetch(address({ model }));
