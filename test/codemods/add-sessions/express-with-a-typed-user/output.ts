import express, { type Request } from 'express';
import { amplitudeMiddleware } from 'amplitude-ai/express';

interface SignedIn extends Request {
  user: { id: string };
}

const app = express();
app.use(amplitudeMiddleware());

app.get('/', (req, res) => {
  res.json({ id: (req as SignedIn).user.id });
});
