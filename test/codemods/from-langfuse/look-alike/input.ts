import { observe } from 'mobx';
import { observeOpenAI } from './langfuse.ts';

export const openai = observeOpenAI({}, { note: 'not of langfuse' });
export const off = observe({}, () => undefined);
