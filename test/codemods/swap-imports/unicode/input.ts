const 挨拶 = '👋🏽 नमस्ते';
import OpenAI from 'openai'; // 𝒜 → é
export const c = [new OpenAI(), 挨拶, ' '];
