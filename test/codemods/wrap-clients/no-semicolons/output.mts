import type OpenAI from 'openai'
import { wrap } from 'amplitude-ai'

export const embed = (client: OpenAI, input: string) =>
  wrap(client).embeddings.create({ model: 'text-embedding-3-small', input })
