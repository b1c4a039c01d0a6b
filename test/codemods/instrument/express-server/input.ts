import express from 'express';
import OpenAI from 'openai';

const client = new OpenAI();
const app = express();

app.use(express.json());
app.post('/ask', async (req, res) => {
  const answer = await client.responses.create({ model: 'gpt-5-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});
app.listen(3000);
