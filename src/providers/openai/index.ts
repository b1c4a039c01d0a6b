import type OpenAI from 'openai';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { chatReader } from './chat.ts';
import { compactReader } from './compact.ts';
import { completionsReader } from './completions.ts';
import { decisionsReader } from './decisions.ts';
import { embeddingsReader } from './embeddings.ts';
import { openaiFacts } from './facts.ts';
import { imagesReader } from './images.ts';
import { moderationsReader } from './moderations.ts';
import { responsesReader } from './responses.ts';
import { providerOf, takesUsageRequest } from './server.ts';
import { speechReader } from './speech.ts';
import { transcriptionsReader } from './transcriptions.ts';

export const openaiProvider = defineProvider<OpenAI>()(
  openaiFacts,
  {
    'chat.completions.create': chatReader,
    'responses.create': responsesReader,
    'responses.compact': compactReader,
    'beta.responses.create': responsesReader,
    'beta.responses.compact': compactReader,
    'completions.create': completionsReader,
    'embeddings.create': embeddingsReader,
    'images.generate': imagesReader,
    'images.edit': imagesReader,
    'images.createVariation': imagesReader,
    'audio.speech.create': speechReader,
    'audio.transcriptions.create': transcriptionsReader,
    'audio.translations.create': transcriptionsReader,
    'moderations.create': moderationsReader,
    'decisions.create': decisionsReader,
  },
  (Client, more) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid', apiVersion: 'unused', ...more }),
  { transport: stainlessTransport, providerOf, takesUsageRequest },
);
