import type { Request } from 'express';
export const handler = (req: Request) => req.model.embeddings.create({});
export const other = (req: Request) => req.user.embeddings.create({});
