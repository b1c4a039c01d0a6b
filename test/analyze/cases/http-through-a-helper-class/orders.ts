export class Orders {
  place(url: string, body: unknown) {
    return fetch(url, { method: 'POST', body: JSON.stringify(body) });
  }
}
