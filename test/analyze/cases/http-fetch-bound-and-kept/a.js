const fetch = globalThis.fetch.bind(globalThis);
export class Local {
  constructor(baseUrl = 'http://localhost:11434') {
    this.baseUrl = baseUrl;
  }
  embed(input) {
    return fetch(`${this.baseUrl}/api/embed`, { method: 'POST', body: input });
  }
}
