import express from 'express';
import { routes } from './routes.ts';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const app = express();
routes(app);
app.listen(3000);
