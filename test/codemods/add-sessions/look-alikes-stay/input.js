import express from './express.js';
import { Hono } from './hono.js';

const app = express();
const other = new Hono();
app.get('/', (req, res) => res.json(other));
