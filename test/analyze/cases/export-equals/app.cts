import client = require('./llm.cjs');
client.chat.completions.create({});
