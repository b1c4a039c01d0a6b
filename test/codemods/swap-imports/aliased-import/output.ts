import { OpenAI as Base, APIError as Oops } from 'amplitude-ai/openai';

export const ask = () => new Base().models.list().catch((e: unknown) => e instanceof Oops);
