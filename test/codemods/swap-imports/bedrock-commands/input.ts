import { BedrockRuntimeClient, ConverseCommand, type ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { BedrockClient } from '@aws-sdk/client-bedrock';

const client = new BedrockRuntimeClient({});
export const ask = (input: ConverseCommandInput) => client.send(new ConverseCommand(input));
export const control: unknown = BedrockClient;
