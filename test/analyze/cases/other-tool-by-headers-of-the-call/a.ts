import axios from 'axios';

const api = axios.create({ baseURL: 'https://anthropic.helicone.ai' });
await api.post('/v1/messages', {});
await axios.post('https://api.openai.com/v1/embeddings', {}, { headers: { 'Helicone-Auth': 'Bearer key' } });
