import express, { type Request } from 'express';

interface SignedIn extends Request {
  user: { id: string };
}

const app = express();

app.get('/', (req, res) => {
  res.json({ id: (req as SignedIn).user.id });
});
