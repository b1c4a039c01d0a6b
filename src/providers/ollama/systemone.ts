import type { Ollama } from 'ollama';
import type { OperationReader } from '../provider.ts';

type Params = Parameters<Ollama['systemone']>[0];
type Answer = Awaited<ReturnType<Ollama['systemone']>>;

const asText = (content: Params['state']): string => (typeof content === 'string' ? content : JSON.stringify(content));

/** Questions about a state, each with an answer out of a few. */
export const ollamaSystemOneReader: OperationReader<Params, Answer, never> = {
  kind: 'span',
  request: ({ model, state }) => ({ model, userText: asText(state), isStreaming: false }),
  response: ({ model, answers, usage }) => ({
    model,
    text: JSON.stringify(answers),
    usage: { input: usage?.input_tokens, output: usage?.output_tokens },
  }),
};
