import type { Reply } from '../../contract.ts';

/** A part of an answer, as the Gemini API writes it. */
export type WirePart = Readonly<Record<string, unknown>>;

interface Wire {
  readonly parts?: readonly WirePart[];
  readonly finishReason?: string;
  readonly usage?: Readonly<Record<string, unknown>>;
  readonly model?: string;
}

/** One answer, or one piece of a stream: the API has the same form for both. */
export function wire({ parts, finishReason, usage, model = 'gemini-2.5-flash' }: Wire): object {
  return {
    candidates: [
      { ...(parts && { content: { parts, role: 'model' } }), ...(finishReason && { finishReason }), index: 0 },
    ],
    ...(usage && { usageMetadata: usage }),
    modelVersion: model,
    responseId: 'Xo8ZaZ6MFpqfvdIPv5DD0A8',
  };
}

export const counts = { promptTokenCount: 20, candidatesTokenCount: 10, totalTokenCount: 30 };

export const whole = (answer: Wire): Reply => ({
  body: JSON.stringify(wire({ finishReason: 'STOP', usage: counts, ...answer })),
});

export const text = whole({ parts: [{ text: 'Who comes back.' }] });

const sse = (...pieces: readonly object[]): readonly string[] =>
  pieces.map((piece) => `data: ${JSON.stringify(piece)}\r\n\r\n`);

export function streamed(pieces: readonly object[], then: NonNullable<Reply['then']> = 'end'): Reply {
  return { headers: { 'content-type': 'text/event-stream' }, body: sse(...pieces), then };
}

/** The answer of `text` in three pieces; each says how many tokens there are so far. */
export const textPieces = [
  wire({ parts: [{ text: 'Who ' }], usage: { promptTokenCount: 20, candidatesTokenCount: 2, totalTokenCount: 22 } }),
  wire({ parts: [{ text: 'comes ' }], usage: { promptTokenCount: 20, candidatesTokenCount: 5, totalTokenCount: 25 } }),
  wire({ parts: [{ text: 'back.' }], finishReason: 'STOP', usage: counts }),
];

export function refusal(code: number, status: string, message: string): Reply {
  return { status: code, body: JSON.stringify({ error: { code, message, status } }, null, 2) };
}

/** The server has taken the request and says nothing. */
export const silent = (then: NonNullable<Reply['then']> = 'hang'): Reply => ({ body: [], then });
