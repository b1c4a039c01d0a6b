import { defineDetected } from './detected-facts.ts';

export const piDetected = defineDetected({
  id: 'pi',
  label: 'pi-ai',
  packages: [
    '@earendil-works/pi-ai',
    '@earendil-works/pi-agent-core',
    '@mariozechner/pi-ai',
    '@mariozechner/pi-agent-core',
  ],
  parts: {
    agent: { asks: { chat: ['prompt', 'continue'] } },
    models: {
      asks: {
        chat: ['stream', 'complete', 'streamSimple', 'completeSimple', 'streamDeferred'],
        span: ['generateImages', 'classify'],
      },
    },
  },
  classes: [
    { names: ['Agent'], part: 'agent' },
    { names: ['Models', 'MutableModels'], part: 'models' },
  ],
  functions: [
    {
      names: [
        'stream',
        'complete',
        'streamSimple',
        'completeSimple',
        'agentLoop',
        'agentLoopContinue',
        'runAgentLoop',
        'runAgentLoopContinue',
      ],
      asks: 'chat',
    },
    { names: ['generateImages'], asks: 'span' },
    { names: ['createModels'], gives: 'models' },
  ],
  advice: 'Report each answer with trackAiMessage(): model and usage are in the message that it gives.',
  example: `import { complete, getModel } from '@earendil-works/pi-ai';

const answer = await complete(getModel('openai', 'gpt-4o-mini'), {
  messages: [{ role: 'user', content: 'What is retention?', timestamp: Date.now() }],
});
console.log(answer.content);
`,
});
