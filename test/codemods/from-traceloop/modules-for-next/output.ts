import { init } from 'amplitude-ai';
import OpenAI from 'openai';

init();
