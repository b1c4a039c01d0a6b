import express from 'express';
import { amplitudeMiddleware } from 'amplitude-ai/express';

express().use(amplitudeMiddleware()).get('/', (req, res) => res.send('ok')).listen(3000);
