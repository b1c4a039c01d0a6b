import express from 'express';
import { addRoutes } from './routes.js';
import { amplitudeMiddleware } from 'amplitude-ai/express';

export function createApp() {
  const app = express();
  app.use(express.json());
  app.use(amplitudeMiddleware());
  addRoutes(app);
  return app;
}
