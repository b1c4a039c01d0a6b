import { defineDetected } from './detected-facts.ts';

const generate = ['generateContent', 'generateContentStream'];

export const vertexDetected = defineDetected({
  id: 'vertex',
  label: 'Vertex AI',
  packages: ['@google-cloud/vertexai'],
  parts: {
    client: {
      gives: { getGenerativeModel: 'model', getGenerativeModelFromCachedContent: 'model' },
      holds: { preview: 'client' },
    },
    model: { asks: { chat: generate }, gives: { startChat: 'chat' } },
    chat: { asks: { chat: ['sendMessage', 'sendMessageStream'] } },
  },
  classes: [
    { names: ['VertexAI'], part: 'client' },
    { names: ['GenerativeModel', 'GenerativeModelPreview'], part: 'model' },
    { names: ['ChatSession', 'ChatSessionPreview'], part: 'chat' },
  ],
  advice:
    'Move to @google/genai with `vertexai: true`, imported as amplitude-ai/google; until then, use trackAiMessage().',
  example: `import { VertexAI } from '@google-cloud/vertexai';

const client = new VertexAI({ project: 'example', location: 'us-central1' });
const model = client.getGenerativeModel({ model: 'gemini-2.5-flash' });
const answer = await model.generateContent('What is retention?');
console.log(answer.response.candidates);
`,
});

/** The general client of the platform: models are endpoints among others there. */
export const aiplatformDetected = defineDetected({
  id: 'aiplatform',
  label: 'Google Cloud AI Platform',
  packages: ['@google-cloud/aiplatform'],
  parts: {
    client: {
      asks: {
        chat: [
          ...generate,
          'streamGenerateContent',
          'serverStreamingPredict',
          'predict',
          'rawPredict',
          'streamRawPredict',
        ],
      },
    },
  },
  classes: [{ names: ['PredictionServiceClient'], part: 'client' }],
  advice:
    'Move to @google/genai with `vertexai: true`, imported as amplitude-ai/google; until then, use trackAiMessage().',
  example: `import { PredictionServiceClient } from '@google-cloud/aiplatform';

const client = new PredictionServiceClient({ apiEndpoint: 'us-central1-aiplatform.googleapis.com' });
const [answer] = await client.predict({ endpoint: 'projects/p/locations/l/publishers/google/models/text-bison', instances: [] });
console.log(answer.predictions);
`,
});

export const firebaseAiDetected = defineDetected({
  id: 'firebase-ai',
  label: 'Firebase AI Logic',
  packages: ['firebase/ai', 'firebase/vertexai', 'firebase/vertexai-preview', '@firebase/ai', '@firebase/vertexai'],
  parts: {
    model: { asks: { chat: generate }, gives: { startChat: 'chat' } },
    chat: { asks: { chat: ['sendMessage', 'sendMessageStream'] } },
    images: { asks: { span: ['generateImages', 'generateImagesGCS'] } },
  },
  classes: [
    { names: ['GenerativeModel', 'TemplateGenerativeModel'], part: 'model' },
    { names: ['ChatSession', 'TemplateChatSession'], part: 'chat' },
    { names: ['ImagenModel', 'TemplateImagenModel'], part: 'images' },
  ],
  functions: [
    { names: ['getGenerativeModel', 'getTemplateGenerativeModel'], gives: 'model' },
    { names: ['getImagenModel', 'getTemplateImagenModel'], gives: 'images' },
  ],
  advice:
    'It runs in the browser, where no key belongs: report what came back to a server of yours, with trackAiMessage().',
  example: `import { getAI, getGenerativeModel } from 'firebase/ai';
import { initializeApp } from 'firebase/app';

const model = getGenerativeModel(getAI(initializeApp({})), { model: 'gemini-2.5-flash' });
const answer = await model.generateContent('What is retention?');
console.log(answer.response.text());
`,
});
