import x from 'x';
'use client';
import OpenAI from 'openai';

export const client = new OpenAI(x);
