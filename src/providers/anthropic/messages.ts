import type Anthropic from '@anthropic-ai/sdk';
import type { ChooseReader, OperationReader } from '../provider.ts';
import { platformOf } from './platform.ts';
import { type Params, readRequest } from './read-request.ts';
import { readResponse } from './read-response.ts';
import { type Event, readStream } from './read-stream.ts';

/** Messages and beta messages: the same shapes as far as they are read. */
export const messagesReader: OperationReader<Params, Anthropic.Message, Event> = {
  kind: 'chat',
  request: readRequest,
  response: readResponse,
  stream: readStream,
};

/**
 * Amazon's ids name region and version, and with them the price; the answer names the bare model. An id that does not
 * name the model (an application's inference profile) is worth less than the answer's.
 */
const asAskedReader: typeof messagesReader = {
  ...messagesReader,
  response: (result) => ({ ...readResponse(result), model: undefined }),
  stream: () => {
    const reader = readStream();
    return { ...reader, end: () => ({ ...reader.end(), model: undefined }) };
  },
};

export const chooseMessagesReader: ChooseReader = ([params], resource) => {
  if (platformOf(resource) !== 'bedrock' || typeof params !== 'object' || params === null) return messagesReader;
  const asked = 'model' in params ? String(params.model) : '';
  return asked.includes('anthropic.claude') ? asAskedReader : messagesReader;
};
