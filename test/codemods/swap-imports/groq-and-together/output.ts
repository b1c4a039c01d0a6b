import Groq from 'amplitude-ai/groq';
import Together from "amplitude-ai/together";
import type { ChatCompletion } from 'groq-sdk/resources/chat/completions';

export const clients = { groq: new Groq(), together: new Together() };
export const first = (one: ChatCompletion) => one.choices[0];
