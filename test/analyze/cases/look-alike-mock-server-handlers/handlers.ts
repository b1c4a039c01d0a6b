import { http, HttpResponse } from 'msw';
import nock from 'nock';
export const handlers = [
  http.post('https://api.openai.com/v1/chat/completions', () => HttpResponse.json({ choices: [] })),
];
nock('https://api.anthropic.com').post('/v1/messages').reply(200, { content: [] });
