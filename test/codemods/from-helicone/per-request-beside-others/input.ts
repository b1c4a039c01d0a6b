import { openai } from './clients.ts';

export const ask = (input: string, session: string) =>
  openai.responses.create(
    { model: 'gpt-5', input },
    { timeout: 5000, headers: { 'x-trace': '1', 'Helicone-Session-Id': session, 'Helicone-Session-Path': '/a' } },
  );
