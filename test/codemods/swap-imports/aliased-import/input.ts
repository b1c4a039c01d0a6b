import { OpenAI as Base, APIError as Oops } from 'openai';

export const ask = () => new Base().models.list().catch((e: unknown) => e instanceof Oops);
