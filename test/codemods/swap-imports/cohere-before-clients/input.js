const cohere = require('cohere-ai');
cohere.init('key');
module.exports = cohere;
