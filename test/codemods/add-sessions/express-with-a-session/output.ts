import express from 'express';
import { amplitudeMiddleware } from 'amplitude-ai/express';

declare module 'express-serve-static-core' {
  interface Request {
    session?: { user?: { id: string } };
  }
}

export const app = express();
app.use(amplitudeMiddleware({ userId: (request) => request.session?.user?.id }));

app.get('/', (request, response) => {
  response.json({ id: request.session?.user?.id });
});
