import { ownPackage } from '../../lib/own-package.ts';

/** A web framework as code that uses it shows it, and what of ours goes into its apps. */
export interface WebFramework {
  readonly module: string;
  /** Exports that make an app. */
  readonly makers: readonly string[];
  readonly isClass: boolean;
  readonly entry: string;
  /** What `entry` exports for it. */
  readonly middleware: string;
  /** Method of an app that takes it. */
  readonly mount: 'use' | 'register';
  /** What a handler calls the type of its first parameter, where it may be read as the framework's own. */
  readonly requestTypes: readonly string[];
  /** Where handlers keep the id of the user, below their first parameter; `get(user)` is a call. */
  readonly users: readonly string[];
}

const onRequest = ['user.id', 'user.sub', 'user.userId', 'userId', 'auth.userId', 'session.userId', 'session.user.id'];

export const webFrameworks: readonly WebFramework[] = [
  {
    module: 'express',
    makers: ['default'],
    isClass: false,
    entry: `${ownPackage}/express`,
    middleware: 'amplitudeMiddleware',
    mount: 'use',
    requestTypes: ['Request'],
    users: onRequest,
  },
  {
    module: 'fastify',
    makers: ['default', 'fastify', 'Fastify'],
    isClass: false,
    entry: `${ownPackage}/fastify`,
    middleware: 'amplitudePlugin',
    mount: 'register',
    requestTypes: ['FastifyRequest'],
    users: onRequest,
  },
  {
    module: 'hono',
    makers: ['Hono'],
    isClass: true,
    entry: `${ownPackage}/hono`,
    middleware: 'amplitudeMiddleware',
    mount: 'use',
    requestTypes: ['Context'],
    users: ['get(user).id', 'get(userId)', 'var.user.id', 'var.userId', 'get(jwtPayload).sub', 'get(session).userId'],
  },
  {
    module: 'koa',
    makers: ['default'],
    isClass: true,
    entry: `${ownPackage}/koa`,
    middleware: 'amplitudeMiddleware',
    mount: 'use',
    requestTypes: ['Context', 'ParameterizedContext'],
    users: ['state.user.id', 'state.user.sub', 'state.userId', 'user.id', 'session.userId'],
  },
];
