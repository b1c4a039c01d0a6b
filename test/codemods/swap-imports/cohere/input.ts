import { CohereClientV2, CohereError } from 'cohere-ai';

const cohere = new CohereClientV2({});
export const ask = async () => {
  try {
    return await cohere.chat({ model: 'command-r', messages: [{ role: 'user', content: 'hi' }] });
  } catch (error) {
    if (error instanceof CohereError) return error.statusCode;
    throw error;
  }
};
