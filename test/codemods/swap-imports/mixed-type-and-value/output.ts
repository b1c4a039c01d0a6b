import OpenAI, { type ClientOptions, toFile } from 'amplitude-ai/openai';

export const make = (options: ClientOptions) => new OpenAI(options);
export { toFile };
