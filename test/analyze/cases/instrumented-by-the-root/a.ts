import * as amplitude from 'amplitude-ai';
import { AzureOpenAI as Azure, ChatSession, CohereClientV2 } from 'amplitude-ai';
const { Groq } = require('amplitude-ai');
class Mine extends amplitude.OpenAI {}

new Mine().chat.completions.create({});
new Azure().responses.create({});
new CohereClientV2().chat({});
new Groq().chat.completions.create({});
const { Anthropic } = await import('amplitude-ai');
new Anthropic().withOptions({}).messages.create({});
new ChatSession().sendMessage('The root does not export it.');
