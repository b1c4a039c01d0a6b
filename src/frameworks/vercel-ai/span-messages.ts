import type { Message, Part } from './spec.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** The messages of a prompt, in the form of OpenTelemetry's conventions. */
export function messagesIn(raw: unknown): object[] | undefined {
  const prompt = listIn<Message>(raw);
  return prompt?.map(({ role, content }) => ({
    role,
    parts: typeof content === 'string' ? [{ type: 'text', content }] : content.map(partOf),
  }));
}

/** The one answer that a span has. An object stands in the place of the text. */
export function outputOf(of: Attributes): object[] | undefined {
  const text = of['ai.response.text'] ?? of['ai.response.object'];
  const parts = [
    ...(of['ai.response.reasoning'] ? [{ type: 'reasoning', content: of['ai.response.reasoning'] }] : []),
    ...(text ? [{ type: 'text', content: text }] : []),
    ...(listIn<Part>(of['ai.response.toolCalls']) ?? []).map((call) => partOf({ ...call, type: 'tool-call' })),
  ];
  if (parts.length === 0) return undefined;
  return [{ role: 'assistant', parts, finish_reason: of['ai.response.finishReason'] }];
}

function partOf({ type, text, toolCallId: id, toolName: name, input, output, mediaType }: Part): object {
  switch (type) {
    case 'tool-call':
      return { type: 'tool_call', id, name, arguments: input };
    case 'tool-result':
      return { type: 'tool_call_response', id, response: output?.value };
    case 'file':
      // Its bytes stay where they are.
      return { type: 'blob', modality: modalityOf(mediaType), mime_type: mediaType };
    default:
      return { type, content: text };
  }
}

function modalityOf(mediaType = ''): string {
  const [kind = ''] = mediaType.split('/');
  return ['image', 'audio', 'video'].includes(kind) ? kind : 'file';
}

/** The SDK writes these as JSON. */
function listIn<T>(raw: unknown): readonly T[] | undefined {
  if (typeof raw !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined; // Cut at the limit that the app has set for attributes.
  }
}
