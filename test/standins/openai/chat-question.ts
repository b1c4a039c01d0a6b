import type { OfferedTool, Question } from '../answer.ts';
import { type JsonRecord, listOf, recordOf, stringOf } from '../json-view.ts';

export function chatQuestion(body: JsonRecord): Question {
  const messages = listOf(body.messages).map(recordOf);
  const last = messages.at(-1) ?? {};
  const lastUser = messages.findLast(({ role }) => role === 'user') ?? {};
  return {
    model: stringOf(body.model),
    inputText: messages.map((message) => textOf(message.content)).join('\n'),
    images: messages.flatMap(({ content }) => listOf(content)).filter((part) => recordOf(part).type === 'image_url')
      .length,
    lastUserText: textOf(lastUser.content),
    toolResult: last.role === 'tool' ? textOf(last.content) : undefined,
    tools: listOf(body.tools).flatMap(offeredTool),
    toolChoice: toolChoice(body.tool_choice),
    answerSchema: recordOf(recordOf(body.response_format).json_schema).schema,
    wantsReasoning: body.reasoning_effort !== undefined && body.reasoning_effort !== 'none',
  };
}

function offeredTool(tool: unknown): OfferedTool[] {
  const fn = recordOf(recordOf(tool).function);
  return stringOf(fn.name) ? [{ name: stringOf(fn.name), schema: fn.parameters }] : [];
}

function toolChoice(choice: unknown): Question['toolChoice'] {
  const name = stringOf(recordOf(recordOf(choice).function).name);
  return name ? { name } : choice === 'none' ? 'none' : 'auto';
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => stringOf(recordOf(part).text))
    .filter(Boolean)
    .join(' ');
}
