import { RetrieveAndGenerateCommand } from '@aws-sdk/client-bedrock-agent-runtime';

export const command = (text: string) => new RetrieveAndGenerateCommand({ input: { text } });
