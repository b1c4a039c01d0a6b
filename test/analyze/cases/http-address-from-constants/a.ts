import { API, endpoints, paths } from './config';

const VERSION = 'v1';
await fetch(`${API}${paths.chat}`, { method: 'POST' });
await fetch(API + '/v1/responses', { method: 'POST' });
await fetch(new URL('/v1/embeddings', API), { method: 'POST' });
await fetch(`${API}/${VERSION}/chat/completions`, { method: 'POST' });
await fetch(endpoints.mistral, { method: 'POST' });
await fetch(`${API}${paths.models}`, { method: 'POST' });
