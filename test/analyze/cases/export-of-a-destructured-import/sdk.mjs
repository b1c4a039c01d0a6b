import pkg from 'openai';
export const { OpenAI, toFile } = pkg;
export let lazy;
export function init() { lazy = new OpenAI(); }
