const 挨拶 = '👋🏽 नमस्ते';
import OpenAI from 'amplitude-ai/openai'; // 𝒜 → é
export const c = [new OpenAI(), 挨拶, ' '];
