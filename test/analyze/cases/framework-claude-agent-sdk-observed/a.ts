import { query as sdkQuery } from '@anthropic-ai/claude-agent-sdk';
import { observeQuery } from 'amplitude-ai/claude-agent-sdk';

const query = observeQuery(sdkQuery, { userId: 'user-42' });
for await (const message of query({ prompt: 'a' })) console.log(message);
