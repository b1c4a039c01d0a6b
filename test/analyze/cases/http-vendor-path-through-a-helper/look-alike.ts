const server = 'https://chat.example.com';

function post(path: string, body: unknown) {
  return fetch(`${server}${path}`, { method: 'POST', body: JSON.stringify(body) });
}

export const send = (text: string) => post('/v1/messages', { text });
