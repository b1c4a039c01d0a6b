import OpenAI from 'openai-edge';
import Other from '@anthropic-ai/sdk-extras';
import Third from 'openai/realtime/websocket';
new OpenAI().chat.completions.create({});
new Other().messages.create({});
new Third({}).send({});
// from 'openai'
