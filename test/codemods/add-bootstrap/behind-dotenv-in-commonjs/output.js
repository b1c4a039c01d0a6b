require('dotenv').config();
const { start } = require('./start');
const { init } = require('amplitude-ai');

if (process.env.AMPLITUDE_AI_API_KEY) init();

start();
