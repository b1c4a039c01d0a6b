#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const gateway = require('./gateway');
const { wrap } = require('amplitude-ai');

/** @param {import('openai').default} client */
async function embed(client) {
  return wrap(client).embeddings.create({ model: 'text-embedding-3-small', input: readFileSync('a.txt', 'utf8') });
}

module.exports = { embed, gateway };
