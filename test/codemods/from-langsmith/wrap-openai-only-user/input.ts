import OpenAI from 'openai';
import { wrapOpenAI } from 'langsmith/wrappers';

export const clientFor = (userId: string) => wrapOpenAI(new OpenAI(), { metadata: { userId } });
