import type { OfferedTool, Question } from '../answer.ts';
import { type JsonRecord, listOf, recordOf, stringOf } from '../json-view.ts';

export function messagesQuestion(body: JsonRecord): Question {
  const messages = listOf(body.messages).map(recordOf);
  const blocks = messages.flatMap(({ content }) => listOf(content).map(recordOf));
  const lastUser = messages.findLast(({ role }) => role === 'user') ?? {};
  const result = listOf(messages.at(-1)?.content)
    .map(recordOf)
    .findLast(({ type }) => type === 'tool_result');
  const format = recordOf(recordOf(body.output_config).format ?? body.output_format);
  const thinking = stringOf(recordOf(body.thinking).type);
  return {
    model: stringOf(body.model),
    inputText: [textOf(body.system), ...messages.map(({ content }) => textOf(content))].join('\n'),
    images: blocks.filter(({ type }) => type === 'image').length,
    lastUserText: textOf(lastUser.content),
    toolResult: result ? textOf(result.content) : undefined,
    tools: listOf(body.tools).flatMap(offeredTool),
    toolChoice: toolChoice(recordOf(body.tool_choice)),
    answerSchema: format.type === 'json_schema' ? format.schema : undefined,
    wantsReasoning: thinking === 'enabled' || thinking === 'adaptive',
  };
}

/** Server tools (web search and the like) have a version in their type and no schema: nobody can be asked for them. */
function offeredTool(tool: unknown): OfferedTool[] {
  const { name, input_schema } = recordOf(tool);
  return input_schema === undefined ? [] : [{ name: stringOf(name), schema: input_schema }];
}

function toolChoice(choice: JsonRecord): Question['toolChoice'] {
  if (choice.type === 'tool') return { name: stringOf(choice.name) };
  return choice.type === 'none' ? 'none' : 'auto';
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map(recordOf)
    .map((block) => (block.type === 'tool_result' ? textOf(block.content) : stringOf(block.text)))
    .filter(Boolean)
    .join(' ');
}
