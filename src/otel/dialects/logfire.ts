import { parsed } from '../fields.ts';
import type { SpanAttributes } from '../span-like.ts';
import type { Dialect } from './dialect.ts';
import { messagesOf } from './message-events.ts';
import { memberOf } from './nested.ts';
import { fromVendor, messagesFrom } from './vendor-messages.ts';

/** Pydantic AI in all its versions, and what Logfire records of a client by itself. */
export const logfire: Dialect = {
  marks: ['logfire.msg', 'logfire.json_schema', 'model_request_parameters', 'all_messages_events', 'agent_name'],
  names: {
    'gen_ai.agent.name': ['agent_name'],
    'gen_ai.request.model': ['model_name'],
    'gen_ai.tool.call.arguments': ['tool_arguments'],
    'gen_ai.tool.call.result': ['tool_response'],
    'gen_ai.tool.definitions': ['gen_ai.tool.definitions'],
  },
  read: ({ attributes: of }) => ({ ...operationOf(of), ...eventsIn(of), ...exchangeIn(of) }),
};

/** Runs of agents and of tools did not name their operation once. */
function operationOf(of: SpanAttributes): Readonly<Record<string, unknown>> {
  if (of['gen_ai.operation.name'] !== undefined) return {};
  if (of['gen_ai.tool.name'] !== undefined) return { 'gen_ai.operation.name': 'execute_tool' };
  if (of.agent_name !== undefined) {
    return {
      'gen_ai.operation.name': 'invoke_agent',
      'gen_ai.output.messages': messagesFrom(of.final_result, 'assistant'),
    };
  }
  return {};
}

/** The messages of a call as one attribute. */
function eventsIn({ events }: SpanAttributes): Readonly<Record<string, unknown>> {
  const list = parsed(events);
  if (!Array.isArray(list)) return {};
  return messagesOf(list.map((event) => ({ name: String(memberOf(event, 'event.name') ?? ''), body: event })));
}

/** A request and its answer in the vendor's form. */
function exchangeIn({
  request_data: request,
  response_data: response,
}: SpanAttributes): Readonly<Record<string, unknown>> {
  const [asked, answered] = [parsed(request), parsed(response)];
  if (typeof asked !== 'object' || asked === null) return {};
  const message = memberOf(answered, 'message');
  return {
    'gen_ai.operation.name': memberOf(asked, 'messages') === undefined ? undefined : 'chat',
    'gen_ai.request.model': memberOf(asked, 'model'),
    'gen_ai.request.stream': memberOf(asked, 'stream'),
    'gen_ai.request.temperature': memberOf(asked, 'temperature'),
    'gen_ai.input.messages': messagesFrom(memberOf(asked, 'messages'), 'user'),
    'gen_ai.output.messages': message ? [fromVendor(message, 'assistant')] : undefined,
    'gen_ai.tool.definitions': memberOf(asked, 'tools'),
    'gen_ai.usage.input_tokens':
      memberOf(answered, 'usage', 'prompt_tokens') ?? memberOf(answered, 'usage', 'input_tokens'),
    'gen_ai.usage.output_tokens':
      memberOf(answered, 'usage', 'completion_tokens') ?? memberOf(answered, 'usage', 'output_tokens'),
  };
}
