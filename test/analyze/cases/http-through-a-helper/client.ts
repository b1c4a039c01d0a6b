export class Client {
  constructor(private readonly base = 'https://api.openai.com/v1') {}
  ask(messages: unknown[]) {
    return this.request('/chat/completions', { messages });
  }
  private request(path: string, body: unknown) {
    return fetch(`${this.base}${path}`, { method: 'POST', body: JSON.stringify(body) });
  }
}
