import { Agent as HttpsAgent } from 'node:https';
import { Agent } from 'undici';
import { Mastra } from '@mastra/core';

export const mastra = new Mastra({});
export const agent = new Agent({ connections: 1 });
agent.stream({ path: '/', method: 'GET' });
new HttpsAgent().destroy();
