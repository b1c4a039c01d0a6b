import { setTimeout as sleep } from 'node:timers/promises';
import type { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import OpenAI from '../../src/dropins/openai.ts';
import { injectContext } from '../../src/index.ts';

/** What the app of each framework does: its handlers are these, as the framework writes handlers. */
export interface Site {
  /** Asks a model through the drop-in, and tracks a tool by hand. */
  ask(question: string): Promise<{ text: string; sessionId: string | null }>;
  fail(): Promise<never>;
  /** Pieces of a streamed answer, with a model call between the first and the second. */
  pieces(question: string): AsyncGenerator<string>;
  /** The app's own error handler. */
  failed(error: unknown): void;
  readonly failures: unknown[];
  /** How many streams came to an end, whichever. */
  readonly streamsOver: number;
}

export class AppError extends Error {}

export function makeSite(baseURL: string, ai: AmplitudeAI): Site {
  const client = new OpenAI({ apiKey: 'key', baseURL, maxRetries: 0 });
  const failures: unknown[] = [];
  let streamsOver = 0;
  const ask = async (question: string) => {
    await sleep(2);
    const answer = await client.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
    });
    ai.trackToolCall({ toolName: `tool of ${question}`, success: true, latencyMs: 1 });
    const sessionId = new Headers(injectContext()).get('x-amplitude-session-id');
    return { text: answer.choices[0]?.message.content ?? '', sessionId };
  };
  return {
    ask,
    fail: async () => {
      await sleep(2);
      ai.trackSpan({ spanName: 'before the error', latencyMs: 1 });
      throw new AppError('as the app wants it');
    },
    pieces: async function* (question) {
      try {
        yield 'one';
        await ask(question);
        yield 'zwei';
        await sleep(5);
        yield 'trois';
      } finally {
        streamsOver++;
      }
    },
    failed: (error) => {
      failures.push(error);
      ai.trackSpan({ spanName: 'in the error handler', latencyMs: 1 });
    },
    failures,
    get streamsOver() {
      return streamsOver;
    },
  };
}

/** One Server-Sent Event. */
export const frame = (piece: string) => `data: ${piece}\n\n`;
