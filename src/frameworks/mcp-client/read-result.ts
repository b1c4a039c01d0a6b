import type { Failure } from '../../../schema/llm-call.ts';

interface Block {
  readonly type?: string;
  readonly text?: string;
}

interface Result {
  readonly content?: readonly Block[];
  readonly structuredContent?: unknown;
  readonly isError?: boolean;
  /** Of servers of the first protocol. */
  readonly toolResult?: unknown;
}

/** What a tool gave: its data, else its texts; of other blocks their kind, never their bytes. */
export function readResult(result: Result): { output: unknown; failure: Failure | undefined } {
  const { content = [], structuredContent, isError } = result;
  const texts = content.map(({ type, text }) => text ?? `[${type}]`);
  if (isError) {
    const message = texts.join('\n') || 'The tool failed and did not say why.';
    return { output: undefined, failure: { message, type: 'ToolError', source: 'app' } };
  }
  return {
    output: structuredContent ?? result.toolResult ?? (texts.length > 0 ? texts.join('\n') : undefined),
    failure: undefined,
  };
}
