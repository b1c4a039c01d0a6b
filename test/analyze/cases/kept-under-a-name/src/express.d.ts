import type OpenAI from 'openai';
declare global {
  namespace Express {
    interface Request {
      model: OpenAI;
    }
  }
}
