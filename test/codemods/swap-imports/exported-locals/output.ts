import OpenAI from 'amplitude-ai/openai';
import * as anthropic from 'amplitude-ai/anthropic';

export { OpenAI, anthropic };
export default OpenAI;
