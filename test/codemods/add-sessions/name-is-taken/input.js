import express from 'express';
import { amplitudeMiddleware } from './old-tracking.js';

const app = express();
app.use(amplitudeMiddleware());
app.get('/', (req, res) => res.json(req.userId));
