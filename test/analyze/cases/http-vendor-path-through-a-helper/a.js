export class Claude {
  async start(config) {
    this.config = { baseURL: 'https://api.anthropic.com', retries: 3, ...config };
  }
  ask(body) {
    return this.request('/v1/messages', 'POST', body);
  }
  models() {
    return this.get('/v1/models');
  }
  request(path, method, body) {
    const url = `${this.config.baseURL}${path}`;
    return fetch(url, { method, body: JSON.stringify(body) });
  }
  get(path) {
    return fetch(`${this.config.baseURL}${path}`, { method: 'GET' });
  }
}
