import OpenAI from 'amplitude-ai/openai';
import typeof Client from './client';

export const make = (options: ?{| key: string |}): OpenAI => new OpenAI((options: any));
