import type { Usage } from '../../../schema/llm-call.ts';
import { numberIn } from './body.ts';

type Next = (args: unknown) => Promise<unknown>;

/** As much of the SDK's stack of middleware as is used: every command has one of its own. */
interface Stack {
  add(middleware: (next: Next) => Next, options: { step: 'initialize'; name: string; override: true }): void;
}

interface Answered {
  readonly response?: { readonly headers?: Readonly<Record<string, string>> };
}

const countIn = (header: string | undefined) => (header === undefined ? undefined : numberIn(Number(header)));

function usageIn({ response }: Answered): Usage | undefined {
  const input = countIn(response?.headers?.['x-amzn-bedrock-input-token-count']);
  const output = countIn(response?.headers?.['x-amzn-bedrock-output-token-count']);
  return input === undefined && output === undefined ? undefined : { input, output };
}

/**
 * Some models do not count tokens in what they answer. The vendor does, in headers of which the SDK tells nothing; only
 * middleware sees them. Gives what they said, once there is an answer.
 */
export function listenForCounts([command]: readonly unknown[]): () => Usage | undefined {
  let heard: Usage | undefined;
  const { middlewareStack } = Object(command) as { middlewareStack?: Partial<Stack> }; // A look-alike may have none.
  // A command that is sent again must not keep the listener of the call before: hence the override.
  middlewareStack?.add?.(
    (next) => async (args) => {
      const answer = await next(args);
      heard = usageIn(Object(answer));
      return answer;
    },
    { step: 'initialize', name: 'amplitude-ai-token-counts', override: true },
  );
  return () => heard;
}
