import { Anthropic, Model } from './sdk';
new Model().chat.completions.create({});
new Anthropic().messages.create({});
