#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const gateway = require('./gateway');

/** @param {import('openai').default} client */
async function embed(client) {
  return client.embeddings.create({ model: 'text-embedding-3-small', input: readFileSync('a.txt', 'utf8') });
}

module.exports = { embed, gateway };
