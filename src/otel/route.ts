import { otelAttributes } from '../../schema/generated/otel-attributes.ts';
import type { SpanFacts } from './span-facts.ts';

/** What a span becomes. */
export type Route = 'model' | 'embedding' | 'tool' | 'step';

type Operation = Exclude<Route, 'step'> | 'agent' | 'unnamed';

/** What `gen_ai.operation.name` says. */
const operations: Readonly<Record<string, Operation>> = {
  chat: 'model',
  text_completion: 'model',
  generate_content: 'model',
  embeddings: 'embedding',
  execute_tool: 'tool',
  invoke_agent: 'agent',
  create_agent: 'agent',
};

function operationOf({ attributes }: SpanFacts): Operation | undefined {
  const name = attributes['gen_ai.operation.name'];
  return name === undefined ? 'unnamed' : operations[String(name)];
}

/**
 * An agent is an answer of a model only where it brings one and no call below it has told it: agents that run elsewhere.
 * The agents of a framework here sum up their calls, and are steps. So are spans of instrumentations that do not name
 * their operation.
 */
export function routeOf(facts: SpanFacts, hasCallBelow: boolean): Route | undefined {
  const operation = operationOf(facts);
  if (operation === 'agent' || operation === 'unnamed') {
    if (!hasCallBelow && isAnswered(facts)) return 'model';
  } else if (operation) {
    return operation;
  }
  for (const name in facts.attributes) if (name.startsWith('gen_ai.')) return 'step';
  return undefined;
}

const { content, outputTokens, finishReason } = otelAttributes.aiResponse;
const answers: ReadonlySet<string> = new Set([...content, ...outputTokens, ...finishReason]);

function isAnswered({ attributes }: SpanFacts): boolean {
  for (const name in attributes)
    if (answers.has(name) && attributes[name] !== undefined && attributes[name] !== '') return true;
  return false;
}
