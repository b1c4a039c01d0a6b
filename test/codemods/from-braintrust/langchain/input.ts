import { BraintrustCallbackHandler, setGlobalHandler } from '@braintrust/langchain-js';

setGlobalHandler(new BraintrustCallbackHandler());
