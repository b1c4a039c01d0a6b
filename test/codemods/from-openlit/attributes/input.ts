import { usingAttributes } from 'openlit';

export const handle = (userId: string) => usingAttributes({ 'user.id': userId }, async () => userId);
