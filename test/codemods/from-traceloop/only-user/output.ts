import { observe } from 'amplitude-ai';

export const work = (id: string) =>
  observe(async () => 1, { name: 'work', userId: id, contentMode: 'metadata_only' })();
