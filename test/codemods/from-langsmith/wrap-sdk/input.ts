import Groq from 'groq-sdk';
import { wrapSDK } from 'langsmith/wrappers';

const groq = new Groq();
export const client = wrapSDK(groq, { name: 'Groq', runName: 'groq' });
