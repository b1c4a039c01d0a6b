// ui
'use strict';
'use client';
import OpenAI from 'openai';
export const client = new OpenAI();
