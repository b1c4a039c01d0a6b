import type { GenerativeModel, GoogleGenerativeAI, ModelParams, RequestOptions } from '@google/generative-ai';

/** The client of the contract, which knows where its server is. */
export type Client = GoogleGenerativeAI & { readonly url: string };

export const hello = 'What is retention?';

export function modelOf(
  client: Client,
  params: Partial<ModelParams> = {},
  options: RequestOptions = {},
): GenerativeModel {
  return client.getGenerativeModel({ model: 'gemini-2.5-flash', ...params }, { baseUrl: client.url, ...options });
}

interface Streamed {
  readonly stream: AsyncIterable<{ text(): string }>;
  readonly response: Promise<unknown>;
}

/** Reads a stream as an app does that leaves the promise of the whole alone, up to as many pieces as it wants. */
export async function read({ stream, response }: Streamed, pieces = Number.POSITIVE_INFINITY): Promise<string[]> {
  // It rejects as the stream does, and the app has that error already.
  response.catch(() => undefined);
  const texts: string[] = [];
  for await (const piece of stream) if (texts.push(piece.text()) >= pieces) break;
  return texts;
}
