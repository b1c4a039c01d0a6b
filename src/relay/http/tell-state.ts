import type { ServerResponse } from 'node:http';

/** What may be asked without a token: it tells of no content. */
export interface State {
  readonly isHealthy: boolean;
  /** For Prometheus. */
  metricsText(): string;
}

/** @returns whether it was asked for, and is answered. */
export function tellState(path: string | undefined, response: ServerResponse, state: State): boolean {
  if (path === '/healthz') {
    const { isHealthy } = state;
    const body = JSON.stringify({ status: isHealthy ? 'ok' : 'events cannot be kept' });
    tell(response, isHealthy ? 200 : 503, 'application/json', body);
  } else if (path === '/metrics') tell(response, 200, 'text/plain; version=0.0.4', state.metricsText());
  else return false;
  return true;
}

function tell(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
