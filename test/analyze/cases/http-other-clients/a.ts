import { request as httpsRequest } from 'node:https';
import got from 'got';
import ky from 'ky';
import fetch from 'node-fetch';
import superagent from 'superagent';
import { fetch as undiciFetch, request } from 'undici';

await got.post('https://api.cohere.com/v2/chat', { json: {} }).json();
await got.extend({ prefixUrl: 'https://api.openai.com/v1' }).post('responses', { json: {} });
await ky.post('https://api.together.xyz/v1/chat/completions', { json: {} }).json();
await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST' });
await superagent.post('https://api.x.ai/v1/chat/completions').send({});
await request('https://api.perplexity.ai/chat/completions', { method: 'POST' });
await undiciFetch('https://api.fireworks.ai/inference/v1/chat/completions', { method: 'POST' });
httpsRequest({ hostname: 'api.openai.com', path: '/v1/chat/completions', method: 'POST' });
