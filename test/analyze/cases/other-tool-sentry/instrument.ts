import * as Sentry from '@sentry/node';

Sentry.init({ dsn: 'd', integrations: [Sentry.vercelAIIntegration()] });
