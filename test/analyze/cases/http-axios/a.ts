import axios, { type AxiosInstance } from 'axios';
import { api } from './http';

await api.post('/chat/completions', {});
await api.get('/models');
await axios.post('https://api.groq.com/openai/v1/chat/completions', {});
await axios({ method: 'post', url: 'https://api.anthropic.com/v1/messages', data: {} });
await axios.request({ method: 'POST', baseURL: 'https://api.mistral.ai/v1', url: '/embeddings' });

export class Client {
  private readonly http: AxiosInstance;
  constructor() {
    this.http = axios.create({ baseURL: 'https://api.deepseek.com' });
  }
  ask() {
    return this.http.post('chat/completions', {});
  }
}
