import OpenAI from 'openai';

export const handler = async (event: { text: string }) => {
  void new OpenAI().responses.create({ model: 'm', input: event.text, stream: true });
};
