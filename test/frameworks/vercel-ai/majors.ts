import * as ai5 from 'ai-5';
import * as ai6 from 'ai-6';
import * as ai7 from 'ai-7';
import * as openai2 from 'ai-sdk-openai-2';
import * as openai3 from 'ai-sdk-openai-3';
import * as openai4 from 'ai-sdk-openai-4';

type Ai = typeof ai6;
type OpenAIProvider = typeof openai3;

export interface AiMajor {
  readonly name: string;
  readonly ai: Ai;
  readonly openai: OpenAIProvider;
  /** Whether it can wrap models of embeddings. */
  readonly wrapsEmbeddings: boolean;
}

/** The majors share the functions that the tests call; their types differ in what the tests leave alone. */
export const aiMajors: readonly AiMajor[] = [
  {
    name: 'ai 5',
    ai: ai5 as unknown as Ai,
    openai: openai2 as unknown as OpenAIProvider,
    wrapsEmbeddings: false,
  },
  { name: 'ai 6', ai: ai6, openai: openai3, wrapsEmbeddings: true },
  { name: 'ai 7', ai: ai7 as unknown as Ai, openai: openai4 as unknown as OpenAIProvider, wrapsEmbeddings: true },
];
