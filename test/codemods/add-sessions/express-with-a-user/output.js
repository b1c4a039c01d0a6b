const express = require('express');
const { requireUser } = require('./auth');
const router = require('./router');
const { amplitudeMiddleware } = require('amplitude-ai/express');

const app = express();

app.use(requireUser);
app.use(amplitudeMiddleware({ userId: (req) => req.user?.id }));

// All that the app can do.
app.use('/api', router);
app.post('/ask', async (req, res) => {
  res.json({ user: req.user.id });
});

module.exports = app;
