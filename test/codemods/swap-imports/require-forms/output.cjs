const OpenAI = require('amplitude-ai/openai');
const { OpenAI: Client, toFile } = require('amplitude-ai/openai');
const Named = require('amplitude-ai/openai').OpenAI;
const Default = require('amplitude-ai/openai').default;
const inline = new (require('amplitude-ai/openai'))();
let later;
later = module.require('amplitude-ai/openai');
module.exports = { OpenAI, Client, toFile, Named, Default, inline, later, lazy: () => require ( "amplitude-ai/openai" ) };
