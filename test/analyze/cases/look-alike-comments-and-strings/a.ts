import OpenAI from 'openai';

// new OpenAI().chat.completions.create({})
/* client.chat.completions.create({}) */
export const text = "new OpenAI().chat.completions.create({})";
export const template = `import OpenAI from 'openai'; ${1} client.responses.create({})`;
export const pattern = /client\.chat\.completions\.create\(/;
/** @example client.chat.completions.create({}) */
export const C = OpenAI;
