import OpenAI from 'amplitude-ai/openai';

// A server that goes on running.
export default {
  port: 3000,
  async fetch(request: Request) {
    return Response.json(await new OpenAI().responses.create({ model: 'm', input: request.url }));
  },
};
