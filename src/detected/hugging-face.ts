import { defineDetected } from './detected-facts.ts';

const chat = ['chatCompletion', 'chatCompletionStream', 'textGeneration', 'textGenerationStream', 'conversational'];
const span = [
  'audioClassification',
  'audioToAudio',
  'automaticSpeechRecognition',
  'documentQuestionAnswering',
  'fillMask',
  'imageClassification',
  'imageSegmentation',
  'imageTextToImage',
  'imageTextToVideo',
  'imageToImage',
  'imageToText',
  'imageToVideo',
  'objectDetection',
  'questionAnswering',
  'request',
  'sentenceSimilarity',
  'streamingRequest',
  'summarization',
  'tableQuestionAnswering',
  'tabularClassification',
  'tabularRegression',
  'textClassification',
  'textToAudio',
  'textToImage',
  'textToSpeech',
  'textToVideo',
  'tokenClassification',
  'translation',
  'visualQuestionAnswering',
  'zeroShotClassification',
  'zeroShotImageClassification',
];

/** Each task is a method of a client and a function beside it. */
export const huggingFaceDetected = defineDetected({
  id: 'hugging-face',
  label: 'Hugging Face Inference',
  packages: ['@huggingface/inference'],
  parts: { client: { asks: { chat, embedding: ['featureExtraction'], span }, gives: { endpoint: 'client' } } },
  classes: [
    { names: ['InferenceClient', 'HfInference', 'InferenceClientEndpoint', 'HfInferenceEndpoint'], part: 'client' },
  ],
  functions: [
    { names: chat, asks: 'chat' },
    { names: ['featureExtraction'], asks: 'embedding' },
    { names: span, asks: 'span' },
  ],
  advice:
    'Chat models speak the API of OpenAI at router.huggingface.co: ask them by amplitude-ai/openai, or use trackAiMessage().',
  example: `import { InferenceClient } from '@huggingface/inference';

const client = new InferenceClient(process.env.HF_TOKEN);
const answer = await client.chatCompletion({
  model: 'meta-llama/Llama-3.1-8B-Instruct',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices[0]?.message.content);
`,
});
