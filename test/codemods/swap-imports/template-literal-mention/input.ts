const doc = `
import OpenAI from 'openai';
`;
export { doc };
