/** `^1.5.73` as comparators: everything that keeps the left-most digit that is not zero. Other ranges stay as they are. */
export function caretRange(range: string): string {
  const [, version = '', ...parts] = /^\^((\d+)\.(\d+)\.(\d+))/.exec(range) ?? [];
  if (version === '') return range;
  const [major = 0, minor = 0, patch = 0] = parts.map(Number);
  const end = major > 0 ? [major + 1, 0, 0] : minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1];
  return `>=${version} <${end.join('.')}`;
}
