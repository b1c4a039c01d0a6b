export class Gemini {
  constructor(key, options) {
    const parsed = { fetch: typeof fetch === 'function' ? fetch : options.fetch, ...options };
    this.key = key;
    this.fetch = parsed.fetch;
  }
  query(model, command, body) {
    const url = new URL(`https://generativelanguage.googleapis.com/v1beta/models/${model}:${command}`);
    url.searchParams.append('key', this.key);
    return this.fetch(url.toString(), { method: 'POST', body });
  }
}
