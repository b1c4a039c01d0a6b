export class Poster {
  send(url: string, body: unknown) {
    return fetch(url, { method: 'POST', body: JSON.stringify(body) });
  }
}
