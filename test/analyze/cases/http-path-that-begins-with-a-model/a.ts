const base = 'https://generativelanguage.googleapis.com/v1beta/';
export const embed = (model: string) => fetch(new URL(`${model}:embedContent`, base), { method: 'POST' });
export const chat = () => fetch(new URL('chat', 'https://api.cohere.com/v1/'), { method: 'POST' });
export const other = (url: string) => fetch(new URL(`${url}/orders`, base), { method: 'POST' });
