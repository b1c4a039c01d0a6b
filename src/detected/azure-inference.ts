import { defineDetected } from './detected-facts.ts';

/** A REST client: the path that it is asked for says what the call is. */
export const azureInferenceDetected = defineDetected({
  id: 'azure-inference',
  label: 'Azure AI inference',
  packages: ['@azure-rest/ai-inference'],
  parts: {
    client: {
      gives: {
        path: {
          byText: [
            { text: /^\/chat\/completions$/, part: 'chat' },
            { text: /^\/(?:images\/)?embeddings$/, part: 'embeddings' },
          ],
        },
      },
    },
    chat: { asks: { chat: ['post'] } },
    embeddings: { asks: { embedding: ['post'] } },
  },
  classes: [{ names: ['ModelClient'], part: 'client' }],
  functions: [{ names: ['createClient'], isDefault: true, gives: 'client' }],
  advice:
    'Its endpoint speaks the API of OpenAI: ask it by amplitude-ai/openai, or report calls with trackAiMessage().',
  example: `import createClient from '@azure-rest/ai-inference';
import { AzureKeyCredential } from '@azure/core-auth';

const client = createClient('https://models.github.ai/inference', new AzureKeyCredential('key'));
const answer = await client.path('/chat/completions').post({
  body: { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'What is retention?' }] },
});
console.log(answer.body);
`,
});
