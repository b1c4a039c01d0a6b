import { defineDetected } from './detected-facts.ts';

/** Its process asks the model itself: nothing of that passes through the app. */
export const copilotDetected = defineDetected({
  id: 'copilot',
  label: 'GitHub Copilot SDK',
  packages: ['@github/copilot-sdk'],
  parts: {
    client: { gives: { createSession: 'session', resumeSession: 'session' } },
    session: { asks: { chat: ['send', 'sendAndWait'] } },
  },
  classes: [
    { names: ['CopilotClient'], part: 'client' },
    { names: ['CopilotSession'], part: 'session' },
  ],
  advice: 'Report each turn with trackAiMessage() of a session: its events tell what was used.',
  example: `import { approveAll, CopilotClient } from '@github/copilot-sdk';

const client = new CopilotClient();
const session = await client.createSession({ model: 'gpt-5', onPermissionRequest: approveAll });
const answer = await session.sendAndWait({ prompt: 'What is retention?' });
console.log(answer?.data.content);
`,
});
