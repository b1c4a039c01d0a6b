import Groq from 'groq-sdk';
import { wrap } from 'amplitude-ai';

const groq = new Groq();
export const client = wrap(groq);
