import express from 'express';
import { makeClient } from './client.js';
import { amplitudeMiddleware } from 'amplitude-ai/express';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const app = express();
app.use(amplitudeMiddleware({ userId: (req) => req.user?.id }));
app.get('/ask', async (req, res) => {
  res.json(await makeClient().responses.create({ model: 'gpt-5-mini', input: req.query.q, user: req.user.id }));
});
app.listen(3000);
