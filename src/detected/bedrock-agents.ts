import { defineDetected } from './detected-facts.ts';

export const bedrockAgentsDetected = defineDetected({
  id: 'bedrock-agents',
  label: 'Amazon Bedrock Agents',
  packages: ['@aws-sdk/client-bedrock-agent-runtime'],
  parts: {
    client: {
      asks: {
        chat: [
          'invokeAgent',
          'invokeInlineAgent',
          'invokeFlow',
          'retrieveAndGenerate',
          'retrieveAndGenerateStream',
          'generateQuery',
          'optimizePrompt',
        ],
        span: ['rerank'],
      },
      sends: {
        method: 'send',
        commands: {
          InvokeAgentCommand: 'chat',
          InvokeInlineAgentCommand: 'chat',
          InvokeFlowCommand: 'chat',
          RetrieveAndGenerateCommand: 'chat',
          RetrieveAndGenerateStreamCommand: 'chat',
          AgenticRetrieveStreamCommand: 'chat',
          GenerateQueryCommand: 'chat',
          OptimizePromptCommand: 'chat',
          RerankCommand: 'span',
        },
      },
    },
  },
  classes: [{ names: ['BedrockAgentRuntimeClient', 'BedrockAgentRuntime'], part: 'client' }],
  advice: 'Report each answer with trackAiMessage() of a session; traces of the agent carry the model and its usage.',
  example: `import { BedrockAgentRuntimeClient, InvokeAgentCommand } from '@aws-sdk/client-bedrock-agent-runtime';

const client = new BedrockAgentRuntimeClient({ region: 'us-east-1' });
const answer = await client.send(
  new InvokeAgentCommand({ agentId: 'A', agentAliasId: 'B', sessionId: 'C', inputText: 'What is retention?' }),
);
for await (const event of answer.completion ?? []) console.log(event.chunk?.bytes);
`,
});
