'use strict';

const { attribute } = require('amplitude-ai');
const { OpenAI } = require('amplitude-ai/openai');
const { PostHog } = require('posthog-node');

const phClient = new PostHog(process.env.POSTHOG_KEY);
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

module.exports.ask = async (req) =>
  openai.responses.create(attribute({ model: 'gpt-5', input: req.body.text }, { userId: req.user.id }));
