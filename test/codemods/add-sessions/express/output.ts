import express from 'express';
import { amplitudeMiddleware } from 'amplitude-ai/express';

const app = express();
app.use(express.json());
app.use(amplitudeMiddleware());
app.get('/', (req, res) => {
  res.json({ path: req.path });
});
app.listen(3000);
