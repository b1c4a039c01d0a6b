import OpenAI from 'openai';
import Anthropic from '@anthropic-ai/sdk';
import { Service } from './svc.js';
new Service(new OpenAI(), { claude: new Anthropic() }).run();
