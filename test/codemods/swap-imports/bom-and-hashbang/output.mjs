#!/usr/bin/env node
import OpenAI from 'amplitude-ai/openai';
new OpenAI();
