import Instructor from '@instructor-ai/instructor';
import OpenAI from 'openai';
import { OpenAI as Tracked } from 'amplitude-ai/openai';

const bare = Instructor({ client: new OpenAI(), mode: 'TOOLS' });
await bare.chat.completions.create({});
const tracked = Instructor({ client: new Tracked(), mode: 'TOOLS' });
await tracked.chat.completions.create({});
