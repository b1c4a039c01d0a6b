// import OpenAI from 'openai'
/* const OpenAI = require('openai'); */
export const a = 1;
