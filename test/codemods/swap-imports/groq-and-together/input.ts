import Groq from 'groq-sdk';
import Together from "together-ai";
import type { ChatCompletion } from 'groq-sdk/resources/chat/completions';

export const clients = { groq: new Groq(), together: new Together() };
export const first = (one: ChatCompletion) => one.choices[0];
