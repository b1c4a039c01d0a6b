export class Client {
  constructor(private readonly base: string) {}
  ask(body: unknown) {
    return fetch(`${this.base}/v1/messages`, {
      method: 'POST',
      headers: { 'anthropic-version': '2023-06-01' },
      body: JSON.stringify(body),
    });
  }
  mail(body: unknown) {
    return fetch(`${this.base}/v1/messages`, { method: 'POST', body: JSON.stringify(body) });
  }
}
