const express = require('express');
const { init } = require('amplitude-ai');

if (process.env.AMPLITUDE_AI_API_KEY) init();

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
