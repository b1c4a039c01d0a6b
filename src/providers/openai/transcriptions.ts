import type OpenAI from 'openai';
import type { Usage } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';
import { attachedFile } from './attached-file.ts';
import { readResponseUsage } from './usage.ts';

type Event = OpenAI.Audio.TranscriptionStreamEvent;

/** Transcriptions and translations, as far as they are alike. */
interface Params {
  model: string;
  file: unknown;
  prompt?: string;
  temperature?: number;
  stream?: boolean | null;
}

/** Formats other than JSON are plain text. Some models count seconds, which are no tokens. */
type Result = string | { text?: string; usage?: Counts };

interface Counts {
  input_tokens?: number;
  output_tokens?: number;
  total_tokens?: number;
}

const countsOf = (usage: Counts | undefined): Usage | undefined =>
  usage?.input_tokens === undefined ? undefined : readResponseUsage(usage);

function readStream(): StreamReader<Event> {
  let text = '';
  let usage: Usage | undefined;
  return {
    read(event) {
      if (event.type === 'transcript.text.delta') text += event.delta;
      if (event.type === 'transcript.text.done') {
        text = event.text;
        usage = countsOf(event.usage);
      }
      return event.type === 'transcript.text.delta';
    },
    end: () => ({ text: text || undefined, usage }),
  };
}

export const transcriptionsReader: OperationReader<Params, Result, Event> = {
  kind: 'span',
  request: ({ model, file, prompt, temperature, stream }) => ({
    model,
    userText: prompt,
    attachments: [attachedFile('audio', file)],
    temperature,
    isStreaming: stream === true,
  }),
  response: (result) =>
    typeof result === 'string' ? { text: result } : { text: result.text, usage: countsOf(result.usage) },
  stream: readStream,
};
