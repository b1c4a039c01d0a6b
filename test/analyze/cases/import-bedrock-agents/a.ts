import { BedrockAgentRuntime, BedrockAgentRuntimeClient, InvokeAgentCommand, ListSessionsCommand, RerankCommand } from '@aws-sdk/client-bedrock-agent-runtime';
import { command } from './command';

const client = new BedrockAgentRuntimeClient({});
await client.send(new InvokeAgentCommand({}));
await client.send(command('a'));
await client.send(new RerankCommand({}));
await client.send(new ListSessionsCommand({}));
await new BedrockAgentRuntime({}).invokeAgent({});
