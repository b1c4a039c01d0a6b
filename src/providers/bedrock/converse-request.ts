import type {
  ContentBlock,
  ConverseRequest,
  Message,
  Tool,
  ToolResultContentBlock,
} from '@aws-sdk/client-bedrock-runtime';
import type { LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../text.ts';
import { attachmentsIn } from './converse-attachment.ts';
import { modelOf } from './model-id.ts';

/** Nova, asked directly, also takes its limits by older names. */
export interface ConverseParams extends Omit<Partial<ConverseRequest>, 'inferenceConfig'> {
  inferenceConfig?: (ConverseRequest['inferenceConfig'] & { max_new_tokens?: number; top_p?: number }) | undefined;
}

const isAnswer = ({ role }: Message) => role === 'assistant';
const blocksOf = ({ content }: Message): readonly ContentBlock[] => content ?? [];
/** The app can only begin with text. */
const isBeginning = (message: Message) =>
  isAnswer(message) && blocksOf(message).every(({ text }) => text !== undefined);

const guarded = ({ guardContent }: { guardContent?: ContentBlock['guardContent'] | undefined }) =>
  guardContent?.text?.text;

function textsOf(blocks: readonly { text?: string; guardContent?: ContentBlock['guardContent'] | undefined }[]) {
  return blocks.flatMap((block) => block.text ?? guarded(block) ?? []);
}

/** Files in a result are named by their kind alone. */
function outputOf(content: readonly ToolResultContentBlock[] | undefined): unknown {
  const said = (content ?? []).map(
    ({ text, json, searchResult, ...file }) => text ?? json ?? searchResult?.title ?? `[${Object.keys(file)[0]}]`,
  );
  return said.length === 1 ? said[0] : said.every((part) => typeof part === 'string') ? joinTexts(said) : said;
}

function toolResultOf({ toolResult }: ContentBlock): ToolResult[] {
  if (!toolResult?.toolUseId) return [];
  const { toolUseId, content, status } = toolResult;
  return [{ callId: toolUseId, output: outputOf(content), ...(status === 'error' ? { isError: true } : {}) }];
}

/** Brought to the names that the event knows. */
function toolOf({ toolSpec, systemTool }: Tool): object[] {
  if (systemTool) return [{ name: systemTool.name }];
  if (!toolSpec) return [];
  const { name, description, inputSchema } = toolSpec;
  return [{ name, description, inputSchema: inputSchema?.json }];
}

export function readConverseRequest(params: ConverseParams): LlmRequest {
  const { inferenceConfig: config, toolConfig, promptVariables } = params;
  const fresh = newMessages(params.messages ?? [], isAnswer, isBeginning).filter(({ role }) => role === 'user');
  const blocks = fresh.flatMap(blocksOf);
  const attachments = blocks.flatMap(attachmentsIn);
  // A prompt that the vendor keeps: what the user said is in its variables.
  const filledIn = Object.values(promptVariables ?? {}).flatMap(({ text }) => text ?? []);
  return {
    model: modelOf(params.modelId),
    userText: joinTexts([...textsOf(blocks), ...filledIn]),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages: params.messages,
    systemPrompt: joinTexts(textsOf(params.system ?? [])),
    tools: toolConfig?.tools?.flatMap(toolOf),
    toolResults: blocks.flatMap(toolResultOf),
    temperature: config?.temperature,
    maxOutputTokens: config?.maxTokens ?? config?.max_new_tokens,
    topP: config?.topP ?? config?.top_p,
  };
}
