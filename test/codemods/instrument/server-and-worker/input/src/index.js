import express from 'express';
import { makeClient } from './client.js';

const app = express();
app.get('/ask', async (req, res) => {
  res.json(await makeClient().responses.create({ model: 'gpt-5-mini', input: req.query.q, user: req.user.id }));
});
app.listen(3000);
