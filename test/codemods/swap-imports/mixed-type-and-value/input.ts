import OpenAI, { type ClientOptions, toFile } from 'openai';

export const make = (options: ClientOptions) => new OpenAI(options);
export { toFile };
