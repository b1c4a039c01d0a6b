const api = 'https://api.openai.com/v1';
export const about = (id: string) => fetch(`${api}/models/${id}`);
export const remove = (id: string) => fetch(`${api}/models/${id}`, { method: 'DELETE' });
export const all = () => fetch(`${api}/models`, { method: 'POST' });
