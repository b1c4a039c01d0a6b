import OpenAI from 'openai';
const doc = `run: import OpenAI from 'openai' // ${new OpenAI().baseURL} require('openai')`;
/* import OpenAI from 'openai' */
export { doc };
