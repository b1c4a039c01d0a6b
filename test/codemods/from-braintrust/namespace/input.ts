import * as braintrust from 'braintrust';
import OpenAI from 'openai';

braintrust.initLogger({ projectName: 'chat', apiKey: 'k' });
export const openai = braintrust.wrapOpenAI(new OpenAI());
