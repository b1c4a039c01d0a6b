import OpenAI from 'amplitude-ai/openai';
const doc = `run: import OpenAI from 'openai' // ${new OpenAI().baseURL} require('openai')`;
/* import OpenAI from 'openai' */
export { doc };
