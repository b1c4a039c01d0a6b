import type { Reply } from './contract.ts';

/** Server-sent events as vendors of OpenAI's form send them: data only, with a word at the end. */
export function sse(events: readonly object[], then?: Reply['then']): Reply {
  const pieces = events.map((event) => `data: ${JSON.stringify(event)}\n\n`);
  return {
    headers: { 'content-type': 'text/event-stream' },
    body: then ? pieces : [...pieces, 'data: [DONE]\n\n'],
    ...(then ? { then } : {}),
  };
}

/** What an app does that reads a stream to its end. */
export async function drain(stream: AsyncIterable<unknown>, limit = Number.POSITIVE_INFINITY): Promise<unknown[]> {
  const pieces: unknown[] = [];
  for await (const piece of stream) {
    pieces.push(piece);
    if (pieces.length >= limit) break;
  }
  return pieces;
}
