import ollama from 'ollama/browser';
export const list = () => ollama.list();
