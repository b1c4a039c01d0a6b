'use strict';
const { init } = require('amplitude-ai');

if (process.env.AMPLITUDE_AI_API_KEY) init();

function work() {
  console.log('working');
}

setInterval(work, 1000);
