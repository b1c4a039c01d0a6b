import { defineDetected } from './detected-facts.ts';

/** Version 1 betas; version 2 has types for the client of `openai` only. */
export const azureOpenaiDetected = defineDetected({
  id: 'azure-openai',
  label: 'Azure OpenAI (1.0 beta)',
  packages: ['@azure/openai'],
  parts: {
    client: {
      asks: {
        chat: [
          'getChatCompletions',
          'streamChatCompletions',
          'listChatCompletions',
          'getCompletions',
          'streamCompletions',
          'listCompletions',
        ],
        embedding: ['getEmbeddings'],
        span: ['getImages', 'getAudioTranscription', 'getAudioTranslation', 'generateSpeechFromText'],
      },
    },
  },
  classes: [{ names: ['OpenAIClient'], part: 'client' }],
  advice:
    'Move to AzureOpenAI of openai, imported as amplitude-ai/openai; until then, report calls with trackAiMessage().',
  example: `import { AzureKeyCredential, OpenAIClient } from '@azure/openai';

const client = new OpenAIClient('https://example.openai.azure.com', new AzureKeyCredential('key'));
const answer = await client.getChatCompletions('gpt-4o-mini', [{ role: 'user', content: 'What is retention?' }]);
console.log(answer.choices[0]?.message?.content);
`,
});
