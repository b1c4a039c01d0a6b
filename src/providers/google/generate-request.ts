import type { Attachment, LlmRequest, ToolResult } from '../../../schema/llm-call.ts';
import { joinTexts, newMessages } from '../text.ts';
import { callIds } from './call-id.ts';
import {
  contentsOf,
  type GoogleContent,
  type GoogleContents,
  type GooglePart,
  modelOf,
  partsOf,
  textsOf,
} from './content.ts';

/** What both SDKs ask for an answer, in one form. */
export interface GenerateParams {
  readonly model: string;
  readonly contents: GoogleContents;
  readonly systemInstruction?: GoogleContents | undefined;
  readonly tools?: readonly unknown[] | undefined;
  readonly temperature?: number | undefined;
  readonly maxOutputTokens?: number | undefined;
  readonly topP?: number | undefined;
  /** The SDK goes on with an answer that was cut: nothing new is said. */
  readonly isContinuation?: boolean | undefined;
}

const isAnswer = ({ role }: GoogleContent) => role === 'model';
/** The app can only begin an answer with text; calls and thoughts came from the model. */
const isBeginning = (content: GoogleContent) =>
  isAnswer(content) && partsOf([content]).every(({ text, thought }) => text !== undefined && !thought);

export function readGenerateRequest(params: GenerateParams, isStreaming: boolean): LlmRequest {
  const fresh = params.isContinuation ? [] : newMessages(contentsOf(params.contents), isAnswer, isBeginning);
  const parts = partsOf(fresh);
  const attachments = parts.map(attachmentOf).filter((attachment) => attachment !== undefined);
  return {
    model: modelOf(params.model),
    userText: joinTexts(textsOf(parts)),
    attachments: attachments.length > 0 ? attachments : undefined,
    messages: contentsOf(params.contents),
    systemPrompt: joinTexts(textsOf(partsOf(contentsOf(params.systemInstruction)))),
    tools: params.tools?.flatMap(toolsIn),
    toolResults: toolResultsIn(parts),
    temperature: params.temperature ?? undefined,
    maxOutputTokens: params.maxOutputTokens ?? undefined,
    topP: params.topP ?? undefined,
    isStreaming,
  };
}

function attachmentOf({ inlineData, fileData }: GooglePart): Attachment | undefined {
  const file = inlineData ?? fileData;
  if (!file) return undefined;
  const url = fileData?.fileUri;
  return {
    type: attachmentType(file.mimeType ?? ''),
    name: file.displayName,
    // A data URL is the file itself, which never leaves.
    url: url?.startsWith('data:') ? undefined : url,
    mime_type: file.mimeType,
  };
}

function attachmentType(mimeType: string): string {
  if (mimeType === 'application/pdf') return 'pdf';
  return /^(image|audio|video)\//.exec(mimeType)?.[1] ?? 'file';
}

function toolResultsIn(parts: readonly GooglePart[]): ToolResult[] {
  const idOf = callIds();
  return parts.flatMap(({ functionResponse: result }) =>
    result ? [{ callId: idOf(result), output: result.response, isError: isError(result.response) }] : [],
  );
}

/** The key that the vendor's documentation gives to the failure of a function. */
const isError = (response: object | undefined) =>
  response && 'error' in response && response.error ? true : undefined;

/** One entry holds many functions; those of the vendor's own (`googleSearch`) are keys without a name. */
function toolsIn(tool: unknown): unknown[] {
  if (typeof tool !== 'object' || tool === null) return [];
  return Object.entries(tool).flatMap(([key, value]) =>
    key === 'functionDeclarations' && Array.isArray(value)
      ? value.map(declared)
      : isSetting(value)
        ? [{ name: key }]
        : [],
  );
}

const isSetting = (value: unknown) => typeof value === 'object' && value !== null;

function declared(declaration: { parameters?: unknown; parametersJsonSchema?: unknown }): unknown {
  const { parametersJsonSchema, ...rest } = declaration;
  return parametersJsonSchema === undefined ? declaration : { ...rest, parameters: parametersJsonSchema };
}
