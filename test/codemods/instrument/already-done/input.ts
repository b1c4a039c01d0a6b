import express from 'express';
import OpenAI from 'amplitude-ai/openai';
import { init } from 'amplitude-ai';
import { amplitudeMiddleware } from 'amplitude-ai/express';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const client = new OpenAI();
const app = express();
app.use(amplitudeMiddleware({ userId: (req) => req.get('x-user') }));

app.post('/ask', async (req, res) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});
app.listen(3000);
