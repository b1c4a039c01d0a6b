import OpenAI from 'openai';
import { Registry } from './a';
Registry.instance.register('one', new OpenAI()).register('two', new OpenAI());
Registry.getInstance().get('one').chat.completions.create({});
const registry = new Registry();
registry.get('two').responses.create({});
