import express from 'express';
import { amplitudeMiddleware } from './old-tracking.js';
import { amplitudeMiddleware as amplitudeAmplitudeMiddleware } from 'amplitude-ai/express';

const app = express();
app.use(amplitudeMiddleware());
app.use(amplitudeAmplitudeMiddleware({ userId: (req) => req.userId }));
app.get('/', (req, res) => res.json(req.userId));
