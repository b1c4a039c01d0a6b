'use strict';

const { OpenAI } = require('@posthog/ai');
const { PostHog } = require('posthog-node');

const phClient = new PostHog(process.env.POSTHOG_KEY);
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, posthog: phClient });

module.exports.ask = async (req) =>
  openai.responses.create({ model: 'gpt-5', input: req.body.text, posthogDistinctId: req.user.id });
