import express from 'express';

declare module 'express-serve-static-core' {
  interface Request {
    session?: { user?: { id: string } };
  }
}

export const app = express();

app.get('/', (request, response) => {
  response.json({ id: request.session?.user?.id });
});
