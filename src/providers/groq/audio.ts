import type { Groq } from 'groq-sdk';
import type { Attachment } from '../../../schema/llm-call.ts';
import type { OperationReader } from '../provider.ts';

type Heard = Groq.Audio.TranscriptionCreateParams | Groq.Audio.TranslationCreateParams;
type Said = Groq.Audio.Transcription | Groq.Audio.Translation | string;

/** The recording is named where it says its name; a path on the app's disk is nobody's business. */
function recordingOf({ file, url }: Heard): Attachment {
  const name = typeof file === 'object' && 'name' in file && typeof file.name === 'string' ? file.name : undefined;
  return { type: 'audio', name, url: url?.startsWith('data:') ? undefined : url };
}

/** Speech to text, in its own language or in English. */
export const groqListenReader: OperationReader<Heard, Said, never> = {
  kind: 'span',
  request: (params) => ({
    model: params.model,
    userText: params.prompt,
    attachments: [recordingOf(params)],
    temperature: params.temperature,
    isStreaming: false,
  }),
  // With `response_format: 'text'` the answer is the text itself.
  response: (result) => ({ text: typeof result === 'string' ? result : result.text }),
};

/** Text to speech. The answer is sound, which stays with the app. */
export const groqSpeechReader: OperationReader<Groq.Audio.SpeechCreateParams, Response, never> = {
  kind: 'span',
  request: ({ model, input }) => ({ model, userText: input, isStreaming: false }),
  response: () => ({}),
};
