export class Api {
  constructor(private readonly key: string) {}
  async post(url: string, body: unknown) {
    const headers = { authorization: `Bearer ${this.key}` };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  }
}
