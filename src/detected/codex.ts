import { defineDetected } from './detected-facts.ts';

/** Its process asks the model itself: nothing of that passes through the app. */
export const codexDetected = defineDetected({
  id: 'codex',
  label: 'OpenAI Codex SDK',
  packages: ['@openai/codex-sdk'],
  parts: {
    codex: { gives: { startThread: 'thread', resumeThread: 'thread' } },
    thread: { asks: { chat: ['run', 'runStreamed'] } },
  },
  classes: [
    { names: ['Codex'], part: 'codex' },
    { names: ['Thread'], part: 'thread' },
  ],
  advice: 'Report each turn with trackAiMessage() of a session: usage is in what run() gives.',
  example: `import { Codex } from '@openai/codex-sdk';

const thread = new Codex().startThread();
const turn = await thread.run('What is retention?');
console.log(turn.finalResponse);
`,
});
