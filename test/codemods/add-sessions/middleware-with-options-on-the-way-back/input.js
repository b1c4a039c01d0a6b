import { amplitudeMiddleware } from 'amplitude-ai/express';
import express from 'express';

const app = express();
app.use(amplitudeMiddleware({ agent: 'support-bot' }));
