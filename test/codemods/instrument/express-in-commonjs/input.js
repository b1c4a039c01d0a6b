'use strict';

const express = require('express');
const Anthropic = require('@anthropic-ai/sdk');

const client = new Anthropic();
const app = express();

app.post('/ask', async (req, res) => {
  const message = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 256,
    messages: [{ role: 'user', content: req.body.question }],
  });
  res.json({ user: req.user.id, message });
});

app.listen(3000);
