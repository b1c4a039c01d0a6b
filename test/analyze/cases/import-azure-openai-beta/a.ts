import { AzureKeyCredential, OpenAIClient } from '@azure/openai';

const client = new OpenAIClient('https://example.openai.azure.com', new AzureKeyCredential('key'));
await client.getChatCompletions('d', []);
for await (const event of await client.streamChatCompletions('d', [])) console.log(event);
await client.getEmbeddings('e', ['a']);
