import { createSdkMcpServer } from '@anthropic-ai/claude-agent-sdk';
import { query } from './database';
import { Pool } from 'pg';

export const server = createSdkMcpServer({ name: 'a', tools: [] });
await query('select 1');
await new Pool().query('select 1');
