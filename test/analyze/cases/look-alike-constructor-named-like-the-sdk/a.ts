import { OpenAI as Types } from './types';
import RealOpenAI from 'openai';
declare const OpenAI: new () => { responses: { create(x: unknown): void } };
new OpenAI().responses.create({});
new Types().responses.create({});
new RealOpenAI().responses.create({});
