import { createSdkMcpServer, query, tool } from '@anthropic-ai/claude-agent-sdk';
import * as code from '@anthropic-ai/claude-code';

const server = createSdkMcpServer({ name: 'a', tools: [tool('t', 'd', {}, async () => ({ content: [] }))] });
for await (const message of query({ prompt: 'a', options: { mcpServers: { server } } })) console.log(message);
const answer = code.query({ prompt: 'b' });
await answer.interrupt();
