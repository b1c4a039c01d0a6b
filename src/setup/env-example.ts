/** An example of an env file with a line for the variable; undefined when it has one already. */
export function withVariable(text: string, variable: string): string | undefined {
  if (new RegExp(`^\\s*(?:export\\s+)?${variable}\\s*=`, 'm').test(text)) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  return `${text}${gap}${variable}=${end}`;
}
