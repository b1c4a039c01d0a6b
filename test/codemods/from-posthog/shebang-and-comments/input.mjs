#!/usr/bin/env node
/* Licensed to Acme. */
import { OpenAI } from '@posthog/ai'; // records calls
import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.KEY);
const openai = new OpenAI({
  // our key
  apiKey: process.env.OPENAI_API_KEY,
  posthog, // the shared client
  maxRetries: 1, // be quick
});
console.log(openai.baseURL);
await posthog.shutdown();
