'use strict';

const OpenAI = require('openai');
const { wrapOpenAI } = require('langsmith/wrappers');
const { traceable } = require('langsmith/traceable');

const openai = wrapOpenAI(new OpenAI());

module.exports.answer = traceable(async (question) => {
  const res = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return res.choices[0].message.content;
}, { name: 'answer' });
