// @flow
import OpenAI, { type ClientOptions } from 'openai';
import typeof Client from './client';

opaque type Id: string = string;
export const make = (options: ?ClientOptions): OpenAI => new OpenAI((options: any));
