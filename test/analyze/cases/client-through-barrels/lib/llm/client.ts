import OpenAI from 'openai';
export const openai = new OpenAI();
export default openai;
