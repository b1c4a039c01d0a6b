#!/usr/bin/env node
import OpenAI from 'openai';
new OpenAI();
