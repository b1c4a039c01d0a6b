import OpenAI from 'openai';
import { wrapOpenAI } from './own-wrapper';
import * as Sentry from '@sentry/node';

Sentry.init({ dsn: 'd' });
Sentry.startSpan({ name: 'a' }, () => undefined);
await wrapOpenAI(new OpenAI()).chat.completions.create({});
