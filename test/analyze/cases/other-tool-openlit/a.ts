import Openlit from 'openlit';
import OpenAI from 'openai';

Openlit.init({ applicationName: 'bot' });
await new OpenAI().chat.completions.create({});
