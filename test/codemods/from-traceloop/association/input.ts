import { withAssociationProperties } from '@traceloop/node-server-sdk';

export const handle = (userId: string) =>
  withAssociationProperties({ user_id: userId }, async () => userId);
