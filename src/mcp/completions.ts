import type { Server } from '@modelcontextprotocol/server';
import { completeKey, guides } from './guides.ts';
import { promptNamed } from './prompts.ts';

function known(ref: { type: string; name?: string; uri?: string }, argument: string): readonly string[] {
  if (ref.type === 'ref/prompt' && ref.name !== undefined) {
    return promptNamed(ref.name).arguments.find(({ name }) => name === argument)?.known ?? [];
  }
  return guides.find(({ uri, variable }) => ref.uri === `${uri}/{${variable}}` && variable === argument)?.keys ?? [];
}

export function serveCompletions(server: Server): void {
  server.setRequestHandler('completion/complete', ({ params: { ref, argument } }) => {
    const values = completeKey(known(ref, argument.name), argument.value);
    return { completion: { values, total: values.length, hasMore: false } };
  });
}
