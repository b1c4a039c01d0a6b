import Llm = require('./sdk.cjs');
Llm.client.responses.create({});
Llm.Inner.make().responses.create({});
