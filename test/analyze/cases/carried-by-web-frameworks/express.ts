import express, { type Request } from 'express';
import OpenAI from 'openai';
declare module 'express' {
  interface Request {
    openai: OpenAI;
  }
}
const app = express();
app.locals.openai = new OpenAI();
app.post('/a', async (req, res) => {
  res.json(await app.locals.openai.chat.completions.create({}));
});
export interface WithClient {
  openai?: OpenAI;
}
export const handler = async (req: Request & WithClient) => req.openai?.responses.create({});
