import { defineFacts } from '../facts.ts';

export const bedrockFacts = defineFacts({
  id: 'bedrock',
  label: 'Amazon Bedrock',
  dropin: 'bedrock',
  package: { name: '@aws-sdk/client-bedrock-runtime', isCommonJs: true, range: '>=3.758.0 <4' },
  clients: [{ name: 'BedrockRuntimeClient' }, { name: 'BedrockRuntime' }],
  operations: [
    {
      path: 'send',
      kind: 'chat',
      helpers: ['converse', 'converseStream', 'invokeModel', 'invokeModelWithResponseStream'],
      commands: [
        'ConverseCommand',
        'ConverseStreamCommand',
        'InvokeModelCommand',
        'InvokeModelWithResponseStreamCommand',
      ],
    },
  ],
  hosts: ['us-east-1', 'us-east-2', 'us-west-2', 'eu-central-1', 'eu-west-1', 'eu-west-3', 'ap-northeast-1'].map(
    (region) => `bedrock-runtime.${region}.amazonaws.com`,
  ),
  example: `import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'us-east-1' });
const answer = await client.send(
  new ConverseCommand({
    modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
    messages: [{ role: 'user', content: [{ text: 'What is retention?' }] }],
  }),
);
console.log(answer.output?.message?.content);
`,
});
