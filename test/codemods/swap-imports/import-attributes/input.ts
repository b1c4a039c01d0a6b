import OpenAI from 'openai' with { 'resolution-mode': 'import' };
export const lazy = () => import('openai', { with: {} });
export default OpenAI;
