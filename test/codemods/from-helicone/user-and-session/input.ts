import OpenAI from 'openai';

export const clientFor = (userId: string, thread: string) =>
  new OpenAI({
    baseURL: 'https://oai.helicone.ai/v1',
    defaultHeaders: {
      'Helicone-Auth': 'Bearer key',
      'Helicone-User-Id': userId,
      'Helicone-Session-Id': thread,
      'Helicone-Session-Path': '/chat',
      'Helicone-Session-Name': 'Chat',
    },
  });
