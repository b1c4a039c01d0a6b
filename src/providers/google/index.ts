import type { GoogleGenAI } from '@google/genai';
import { defineProvider } from '../provider.ts';
import { embedContentReader } from './embed-content.ts';
import { googleFacts } from './facts.ts';
import { generateContentReader, generateContentStreamReader } from './generate-content.ts';
import { imagesReader } from './images.ts';
import { googleTransport } from './transport.ts';

export const googleProvider = defineProvider<GoogleGenAI>()(
  googleFacts,
  {
    'models.generateContent': generateContentReader,
    'models.generateContentStream': generateContentStreamReader,
    'models.embedContent': embedContentReader,
    'models.generateImages': imagesReader,
    'models.editImage': imagesReader,
    'models.upscaleImage': imagesReader,
    'models.recontextImage': imagesReader,
    'models.segmentImage': imagesReader,
    'models.generateVideos': imagesReader,
  },
  (Client, more) => new Client({ apiKey: 'unused', vertexai: false, ...more }),
  { transport: googleTransport },
);
