'use strict';

const express = require('express');
const Anthropic = require('amplitude-ai/anthropic');
const { amplitudeMiddleware } = require('amplitude-ai/express');
const { init } = require('amplitude-ai');

if (process.env.AMPLITUDE_AI_API_KEY) init();

const client = new Anthropic();
const app = express();
app.use(amplitudeMiddleware({ userId: (req) => req.user?.id }));

app.post('/ask', async (req, res) => {
  const message = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: req.body.question }],
  });
  res.json({ user: req.user.id, message });
});

app.listen(3000);
