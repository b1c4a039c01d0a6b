import type { OfferedTool, Question } from '../answer.ts';
import { type JsonRecord, listOf, recordOf, stringOf } from '../json-view.ts';

export function responsesQuestion(body: JsonRecord): Question {
  const items: readonly JsonRecord[] =
    typeof body.input === 'string' ? [{ role: 'user', content: body.input }] : listOf(body.input).map(recordOf);
  const last = items.at(-1) ?? {};
  const lastUser = items.findLast(({ role }) => role === 'user') ?? {};
  const format = recordOf(recordOf(body.text).format);
  const reasoning = recordOf(body.reasoning);
  return {
    model: stringOf(body.model),
    inputText: [stringOf(body.instructions), ...items.map((item) => textOf(item.content ?? item.output))].join('\n'),
    images: items.flatMap(({ content }) => listOf(content)).filter((part) => recordOf(part).type === 'input_image')
      .length,
    lastUserText: textOf(lastUser.content),
    toolResult: last.type === 'function_call_output' ? textOf(last.output) : undefined,
    tools: listOf(body.tools).flatMap(offeredTool),
    toolChoice: toolChoice(body.tool_choice),
    answerSchema: format.type === 'json_schema' ? format.schema : undefined,
    wantsReasoning: stringOf(reasoning.summary) !== '' || stringOf(reasoning.effort) !== '',
  };
}

function offeredTool(tool: unknown): OfferedTool[] {
  const { type, name, parameters } = recordOf(tool);
  return type === 'function' ? [{ name: stringOf(name), schema: parameters }] : [];
}

function toolChoice(choice: unknown): Question['toolChoice'] {
  const name = stringOf(recordOf(choice).name);
  return name ? { name } : choice === 'none' ? 'none' : 'auto';
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => stringOf(recordOf(part).text))
    .filter(Boolean)
    .join(' ');
}
