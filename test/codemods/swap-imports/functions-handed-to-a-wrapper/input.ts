import * as ai from 'ai';
import { wrapAISDK } from './wrapper';

export const { generateText } = wrapAISDK(ai);
