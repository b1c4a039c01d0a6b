import express from 'express';
import OpenAI from 'amplitude-ai/openai';
import { amplitudeMiddleware } from 'amplitude-ai/express';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const client = new OpenAI();
const app = express();

app.use(express.json());
app.use(amplitudeMiddleware());
app.post('/ask', async (req, res) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});
app.listen(3000);
