import type OpenAI from 'openai';
import type { Failure, ToolCallRequest } from '../../../schema/llm-call.ts';
import type { StreamReader } from '../provider.ts';
import { readResponse, toolCallOf } from './response-output.ts';

type Event = OpenAI.Responses.ResponseStreamEvent;

/** The last event carries the whole response; what came before counts only when the stream ends early. */
export function responsesStream(): StreamReader<Event> {
  let final: OpenAI.Responses.Response | undefined;
  let model: string | undefined;
  let failure: Failure | undefined;
  let text = '';
  let reasoning = '';
  const toolCalls: ToolCallRequest[] = [];
  return {
    read(event) {
      switch (event.type) {
        case 'response.created':
          model = event.response.model;
          return false;
        case 'response.completed':
        case 'response.incomplete':
        case 'response.failed':
          final = event.response;
          return false;
        case 'error':
          failure = { message: event.message, type: event.code ?? 'error', source: 'provider' };
          return false;
        case 'response.output_text.delta':
        case 'response.refusal.delta':
          text += event.delta;
          return true;
        case 'response.reasoning_summary_text.delta':
        case 'response.reasoning_text.delta':
          reasoning += event.delta;
          return true;
        case 'response.output_item.done':
          toolCalls.push(...toolCallOf(event.item));
          return false;
        default:
          return event.type.endsWith('.delta');
      }
    },
    end: () =>
      final
        ? readResponse(final)
        : { model, text: text || undefined, reasoning: reasoning || undefined, toolCalls, failure },
  };
}
