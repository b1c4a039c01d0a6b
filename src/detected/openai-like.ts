import type { OperationKind } from '../providers/facts.ts';

/** Methods of clients that copy the shape of OpenAI's. */
export const openaiLike: Readonly<Record<OperationKind, readonly string[]>> = {
  chat: [
    'chat.completions.create',
    'chat.completions.stream',
    'chat.completions.parse',
    'completions.create',
    'responses.create',
    'responses.stream',
  ],
  embedding: ['embeddings.create'],
  span: [
    'images.generate',
    'images.edit',
    'audio.speech.create',
    'audio.transcriptions.create',
    'audio.translations.create',
    'moderations.create',
  ],
};
