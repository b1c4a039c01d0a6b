import { pathToFileURL } from 'node:url';

/**
 * NODE_OPTIONS with one more module to import, after what is there already. As a URL: in these options a space ends a
 * path, and an unquoted backslash of Windows vanishes.
 */
export function withImport(options: string | undefined, file: string): string {
  const { href } = pathToFileURL(file);
  const present = options?.trim() ?? '';
  if (present.includes(href) || /(?:--import|--require|-r)[= ]amplitude-ai\/register\b/.test(present)) return present;
  return `${present} --import ${href}`.trim();
}
