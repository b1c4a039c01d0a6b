/**
 * A resource of the API under every base path that serves it: the vendor's own, and Azure's with and without a
 * deployment in the path.
 */
export function apiPath(resource: string): RegExp {
  return new RegExp(`^(?:/v1|/openai(?:/v1|/deployments/[^/]+)?)/${resource}$`);
}
