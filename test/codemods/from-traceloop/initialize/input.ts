import * as traceloop from '@traceloop/node-server-sdk';
import OpenAI from 'openai';

traceloop.initialize({ appName: 'support', disableBatch: true });

const openai = new OpenAI();
export const ask = (input: string) => openai.responses.create({ model: 'gpt-5', input });
