const base = 'https://generativelanguage.googleapis.com/v1beta/';
export const embed = (model: string) => fetch(new URL(`${model}:embedContent`, base), { method: 'POST' });
export const chat = () => fetch(new URL('chat', 'https://api.cohere.com/v1/'), { method: 'POST' });
export const other = (url: string) => fetch(new URL(`${url}/orders`, base), { method: 'POST' });

export class Workers {
  private readonly base: string;
  constructor(account: string) {
    this.base = `https://api.cloudflare.com/client/v4/accounts/${account}/ai/run/`;
  }
  ask(model: string, body: string) {
    return fetch(new URL(model, this.base), { method: 'POST', body });
  }
}
export const zones = (zone: string) =>
  fetch(new URL(zone, 'https://api.cloudflare.com/client/v4/zones/'), { method: 'POST' });
