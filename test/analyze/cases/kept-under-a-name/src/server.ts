import Fastify from 'fastify';
import OpenAI from 'openai';
import { routes } from './routes';
const app = Fastify();
app.decorate('openai', new OpenAI());
app.register(routes);
