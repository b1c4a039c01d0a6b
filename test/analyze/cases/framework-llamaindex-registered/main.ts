import { OpenAI } from '@llamaindex/openai';
import { registerAmplitude } from 'amplitude-ai/llamaindex';

registerAmplitude();
await new OpenAI().chat({ messages: [] });
