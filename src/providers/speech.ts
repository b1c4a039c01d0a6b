import type { Attachment } from '../../schema/llm-call.ts';
import type { OperationReader } from './provider.ts';

interface Heard {
  model?: string;
  prompt?: string;
  temperature?: number;
  /** An upload of any of the kinds that SDKs take, or an address. */
  file?: unknown;
  url?: string;
}

/** With `response_format: 'text'` the answer is the text itself. */
type Transcript = { text?: string } | string;

/** The recording is named where it says its name; a path on the app's disk is nobody's business. */
function recordingOf({ file, url = typeof file === 'string' ? file : undefined }: Heard): Attachment {
  const isNamed = typeof file === 'object' && file !== null && 'name' in file && typeof file.name === 'string';
  return {
    type: 'audio',
    name: isNamed ? String(file.name) : undefined,
    url: url !== undefined && /^https?:/i.test(url) ? url : undefined,
  };
}

/** Speech to text, of vendors that took OpenAI's form for it. */
export const listenReader: OperationReader<Heard, Transcript, never> = {
  kind: 'span',
  request: (params) => ({
    model: params.model,
    userText: params.prompt,
    attachments: [recordingOf(params)],
    temperature: params.temperature,
    isStreaming: false,
  }),
  response: (result) => ({ text: typeof result === 'string' ? result : result.text }),
};

interface Spoken {
  model?: string;
  input?: string;
  stream?: boolean;
}

/** Text to speech. The answer is sound, which stays with the app. */
export const speakReader: OperationReader<Spoken, unknown, unknown> = {
  kind: 'span',
  request: ({ model, input, stream }) => ({ model, userText: input, isStreaming: stream === true }),
  response: () => ({}),
  stream: () => ({ read: () => true, end: () => ({}) }),
};
