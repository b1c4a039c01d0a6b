import { ApplyGuardrailCommand, BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({});
const ask = new ConverseCommand({ modelId: 'm', messages: [] });
await client.send(ask);
await client.send(new ApplyGuardrailCommand({}));
export const send = (command: never) => client.send(command);
