import { defineDetected } from './detected-facts.ts';

/** Its process asks the model itself: nothing of that passes through the app. */
export const claudeAgentSdkDetected = defineDetected({
  id: 'claude-agent-sdk',
  label: 'Claude Agent SDK',
  packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
  parts: {
    session: { asks: { chat: ['send'] } },
    warm: { asks: { chat: ['query'] } },
  },
  functions: [
    { names: ['query', 'unstable_v2_prompt'], asks: 'chat' },
    { names: ['unstable_v2_createSession', 'unstable_v2_resumeSession'], gives: 'session' },
    { names: ['startup', 'prewarm'], gives: 'warm' },
  ],
  advice: "Call the query that observeQuery(query) gives, of 'amplitude-ai/claude-agent-sdk'.",
  example: `import { query } from '@anthropic-ai/claude-agent-sdk';

for await (const message of query({ prompt: 'What is retention?' })) {
  if (message.type === 'result') console.log(message);
}
`,
});
