import type { Mistral } from '@mistralai/mistralai';
import { defineProvider } from '../provider.ts';
import { chatReader, fimReader } from './chat.ts';
import { conversationReader } from './conversations.ts';
import { embeddingsReader } from './embeddings.ts';
import { mistralFacts } from './facts.ts';
import { judgingReader } from './judging.ts';
import { mistralTransport } from './transport.ts';

const whole = chatReader(false);
const streamed = chatReader(true);
const conversation = conversationReader(false);
const conversationStream = conversationReader(true);

export const mistralProvider = defineProvider<Mistral>()(
  mistralFacts,
  {
    'chat.complete': whole,
    'chat.stream': streamed,
    'chat.parse': whole,
    'chat.parseStream': streamed,
    'fim.complete': fimReader(false),
    'fim.stream': fimReader(true),
    'agents.complete': whole,
    'agents.stream': streamed,
    'beta.conversations.start': conversation,
    'beta.conversations.append': conversation,
    'beta.conversations.restart': conversation,
    'beta.conversations.startStream': conversationStream,
    'beta.conversations.appendStream': conversationStream,
    'beta.conversations.restartStream': conversationStream,
    'embeddings.create': embeddingsReader,
    'classifiers.moderate': judgingReader,
    'classifiers.moderateChat': judgingReader,
    'classifiers.classify': judgingReader,
    'classifiers.classifyChat': judgingReader,
    'ocr.process': judgingReader,
    'audio.transcriptions.complete': judgingReader,
  },
  (Client, more) => new Client({ apiKey: 'unused', ...more }),
  { transport: mistralTransport },
);
