import OpenAI from 'openai';
import * as anthropic from '@anthropic-ai/sdk';

export { OpenAI, anthropic };
export default OpenAI;
