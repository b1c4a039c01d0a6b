const OpenAI = require('openai');
const { OpenAI: Client, toFile } = require('openai');
const Named = require('openai').OpenAI;
const Default = require('openai').default;
const inline = new (require('openai'))();
let later;
later = module.require('openai');
module.exports = { OpenAI, Client, toFile, Named, Default, inline, later, lazy: () => require ( "openai" ) };
