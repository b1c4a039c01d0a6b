'use strict';

const OpenAI = require('openai');
const { observe, wrap } = require('amplitude-ai');

const openai = wrap(new OpenAI());

module.exports.answer = observe(async (question) => {
  const res = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return res.choices[0].message.content;
}, { name: 'answer' });
