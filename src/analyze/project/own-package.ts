/** Our own package as an app sees it: the names that the analyser has to understand in somebody else's code. */
export const ownPackage = {
  name: 'amplitude-ai',
  register: 'amplitude-ai/register',
  exports: ['wrap', 'patch', 'init'],
} as const;

export type OwnExport = (typeof ownPackage.exports)[number];

export function isOwnExport(name: string): name is OwnExport {
  return ownPackage.exports.some((known) => known === name);
}
