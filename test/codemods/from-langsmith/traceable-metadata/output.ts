import { observe } from 'amplitude-ai';

export const handler = (userId: string) =>
  observe((text: string) => text.length, { name: 'count', tags: ['a'], userId });
