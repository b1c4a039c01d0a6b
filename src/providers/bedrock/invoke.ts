import type {
  InvokeModelCommandOutput,
  InvokeModelRequest,
  InvokeModelWithResponseStreamCommandOutput,
  ResponseStream,
} from '@aws-sdk/client-bedrock-runtime';
import type { LlmRequest, LlmResponse, Usage } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { isJson, type Json, jsonOf, listOf, numberIn, textIn } from './body.ts';
import { inputOf, type NamedCommand } from './command.ts';
import { readConverseUsage } from './converse-usage.ts';
import { families } from './families.ts';
import { listenForCounts } from './header-counts.ts';
import { kindOf } from './invoke-kind.ts';
import { isOpaque, modelOf } from './model-id.ts';
import { readVectors } from './vectors.ts';

type Params = Partial<InvokeModelRequest>;
type Result = Pick<InvokeModelCommandOutput | InvokeModelWithResponseStreamCommandOutput, 'body'>;
type Reader = OperationReader<Params, Result, ResponseStream>;

/** One for each call: the body is parsed once, and decides what is read how. */
export function invokeReader(args: readonly unknown[], { isStreaming }: NamedCommand): Reader {
  const { modelId, body: given }: Params = inputOf(args);
  const body = jsonOf(given);
  const kind = kindOf(modelId ?? '', body);
  const counted = listenForCounts(args);
  // The id names the region that is paid; the answer names the model only.
  const named = (response: LlmResponse): LlmResponse => ({
    ...response,
    model: isOpaque(modelId) ? response.model : undefined,
  });
  return {
    kind,
    operation: isStreaming ? 'invokeModelWithResponseStream' : 'invokeModel',
    takesCallback: true,
    params: inputOf,
    request: () => ({ ...requestOf(kind, body), model: modelOf(modelId), isStreaming }),
    response: ({ body: answer }) => {
      const response = responseOf(kind, jsonOf(answer));
      return named({ ...response, usage: response.usage ?? counted() });
    },
    stream: () => {
      const reader = readChunks();
      return { read: reader.read, end: () => named(reader.end()) };
    },
    streamIn: ({ body: answer }) =>
      Symbol.asyncIterator in Object(answer) ? (answer as AsyncIterable<ResponseStream>) : undefined, // It iterates.
  };
}

function requestOf(kind: Reader['kind'], body: Json): LlmRequest {
  if (kind === 'embedding') return {};
  if (kind === 'span') return { userText: drawn(body) };
  return families.find(({ asks }) => asks(body))?.request(body) ?? {};
}

/** What a picture is to show, or a list to be sorted by. */
function drawn({ textToImageParams, text_prompts: prompts, prompt, query }: Json): string | undefined {
  const asked = isJson(textToImageParams) ? textToImageParams.text : listOf(prompts)[0]?.text;
  return textIn(asked ?? prompt ?? query);
}

function responseOf(kind: Reader['kind'], body: Json): LlmResponse {
  if (kind === 'span') return {};
  if (kind === 'embedding') return readVectors(body);
  return families.find(({ answers }) => answers(body))?.response(body) ?? {};
}

/** What the vendor adds to the last piece, whatever the model. */
function readMetrics({ 'amazon-bedrock-invocationMetrics': metrics }: Json): Usage | undefined {
  if (!isJson(metrics)) return undefined;
  const { inputTokenCount, outputTokenCount, cacheReadInputTokenCount, cacheWriteInputTokenCount } = metrics;
  const counts = [inputTokenCount, outputTokenCount, cacheReadInputTokenCount, cacheWriteInputTokenCount].map(numberIn);
  const [inputTokens, outputTokens, cacheReadInputTokens, cacheWriteInputTokens] = counts;
  return readConverseUsage({
    inputTokens,
    outputTokens,
    totalTokens: undefined,
    cacheReadInputTokens,
    cacheWriteInputTokens,
  });
}

function readChunks(): StreamReader<ResponseStream> {
  let reader: StreamReader<Json> | undefined;
  let metrics: Usage | undefined;
  return {
    read({ chunk }) {
      const json = jsonOf(chunk?.bytes);
      metrics ??= readMetrics(json);
      reader ??= families.find(({ streams }) => streams(json))?.stream();
      return reader?.read(json) ?? false;
    },
    end: () => {
      const response = reader?.end() ?? {};
      return { ...response, usage: response.usage ?? metrics };
    },
  };
}
