import OpenAI from 'amplitude-ai/openai';

// A command of a command line has a handler, too.
export const handler = async (argv: { text: string }) =>
  new OpenAI().responses.create({ model: 'm', input: argv.text });
