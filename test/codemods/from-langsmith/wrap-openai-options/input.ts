import OpenAI from 'openai';
import { wrapOpenAI } from 'langsmith/wrappers/openai';

export const openai = wrapOpenAI(new OpenAI({ maxRetries: 1 }), {
  name: 'ChatOpenAI',
  project_name: 'support',
  tags: ['prod'],
  metadata: { team: 'growth' },
});
