import express from 'express';
import { routes } from './routes.ts';

const app = express();
routes(app);
app.listen(3000);
