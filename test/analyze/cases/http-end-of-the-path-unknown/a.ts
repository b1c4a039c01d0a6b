const base = 'https://api.openai.com/v1';
export const send = (path: string, body: unknown) => fetch(`${base}/${path}`, { method: 'POST', body: JSON.stringify(body) });
export const look = (path: string) => fetch(`${base}/${path}`);
export const file = (id: string) => fetch(`${base}/files/${id}`, { method: 'POST' });
