const { asFunction, asValue, createContainer } = require('awilix');
const OpenAI = require('openai');
const { makeService } = require('./service');
const container = createContainer();
container.register({ openai: asValue(new OpenAI()), service: asFunction(makeService) });
module.exports = container;
