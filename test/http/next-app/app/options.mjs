import { after } from 'next/server';
import { ai } from './tracking.mjs';

export const options = {
  ai,
  agent: 'next-bot',
  userId: async (request) => request.headers.get('x-user'),
  waitUntil: after,
};
