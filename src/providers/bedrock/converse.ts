import type {
  ConverseCommandOutput,
  ConverseStreamCommandOutput,
  ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { OperationReader } from '../provider.ts';
import { inputOf } from './command.ts';
import { type ConverseParams, readConverseRequest } from './converse-request.ts';
import { readConverseResponse } from './converse-response.ts';
import { readConverseStream } from './converse-stream.ts';

type Result = Partial<ConverseCommandOutput & ConverseStreamCommandOutput>;

/** Both commands by one reader: which one it was shows in the result, where a minifier took the names. */
export const converseReader = (
  isStreaming: boolean | undefined,
): OperationReader<ConverseParams, Result, ConverseStreamOutput> => ({
  kind: 'chat',
  operation: isStreaming ? 'converseStream' : 'converse',
  takesCallback: true,
  params: inputOf,
  request: (params) => ({ ...readConverseRequest(params), isStreaming }),
  response: readConverseResponse,
  stream: readConverseStream,
  streamIn: ({ stream }) => stream,
});
