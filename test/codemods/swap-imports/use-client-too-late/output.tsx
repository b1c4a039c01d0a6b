import x from 'x';
'use client';
import OpenAI from 'amplitude-ai/openai';

export const client = new OpenAI(x);
