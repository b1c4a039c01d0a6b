import express from 'express';
import { addRoutes } from './routes.js';

export function createApp() {
  const app = express();
  app.use(express.json());
  addRoutes(app);
  return app;
}
